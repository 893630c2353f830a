import { createHash } from "node:crypto";
import { scopeMarks, type Lexicon, type ScopeMark } from "#app/domain/listening/lexicon.ts";
import { makeLexicon } from "#app/domain/listening/make-lexicon.ts";
import type { Phrase } from "#app/domain/listening/phrase.ts";
import { openLexiconFolder, type LexiconFolder } from "#app/publishing/listening/lexicon-folder.ts";
import { idiomsShape, scopeShape } from "#app/publishing/listening/lexicon-shapes.ts";
import { openPhraseReader, type PhraseReader } from "#app/publishing/listening/phrase-reader.ts";
import { readAlike } from "#app/publishing/listening/read-alike.ts";
import { readGroups } from "#app/publishing/listening/read-groups.ts";
import { readHints, readSums } from "#app/publishing/listening/read-hints.ts";
import { readNeeds, readRisks } from "#app/publishing/listening/read-rules.ts";
import { readSpellings } from "#app/publishing/listening/read-spellings.ts";
import { inFileOrder, type Problem } from "#app/publishing/region/problem.ts";

/** The lexicon, or null when anything is wrong: a safety lexicon is whole or it is not used. */
export type LexiconReading = { lexicon: Lexicon | null; problems: Problem[] };

/** Reads "content/listening". Its version is the sha256 of every file that was read, by name. */
export async function readLexicon(folderPath: string, needIds: ReadonlySet<string>): Promise<LexiconReading> {
  const folder = openLexiconFolder(folderPath);
  const spellings = await readSpellings(folder);
  const reader = openPhraseReader(folder, spellings);
  const groups = await readGroups(folder, reader);
  const alike = await readAlike(folder, groups);
  const marks = await readMarks(folder, reader);
  const idioms = await readIdioms(folder, reader);
  const risks = await readRisks(folder, reader);
  const hints = await readHints(folder, reader);
  const sums = await readSums(folder, hints);
  const needs = await readNeeds(folder, reader, needIds);
  const ordinaryWords = new Set(await folder.lines("ordinary-words"));
  reader.checkGroups(groups);
  const problems = inFileOrder(folder.problems);
  if (problems.length > 0 || marks === null) return { lexicon: null, problems };
  const version = createHash("sha256").update(JSON.stringify(folder.texts)).digest("hex");
  return {
    lexicon: makeLexicon({
      version,
      spellings,
      alike,
      groups,
      marks,
      idioms,
      risks,
      hints,
      sums,
      needs,
      ordinaryWords,
    }),
    problems,
  };
}

async function readMarks(folder: LexiconFolder, reader: PhraseReader): Promise<Record<ScopeMark, Phrase[]> | null> {
  const [scope] = await folder.file("scope.yaml", scopeShape);
  if (!scope) return null;
  const { file, lineOf, value } = scope;
  const lists = scopeMarks.map((mark) => [mark, reader.read(value[mark], { file, lineOf, at: [mark] })] as const);
  return Object.fromEntries(lists) as Record<ScopeMark, Phrase[]>;
}

async function readIdioms(folder: LexiconFolder, reader: PhraseReader): Promise<Phrase[]> {
  const files = await folder.files("idioms", idiomsShape);
  return files.flatMap(({ file, lineOf, value }) => reader.read(value, { file, lineOf, at: [] }));
}
