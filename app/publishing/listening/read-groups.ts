import { scopeGroups } from "#app/domain/listening/lexicon.ts";
import type { Phrase, PhrasePart } from "#app/domain/listening/phrase.ts";
import { groupsShape } from "#app/publishing/listening/lexicon-shapes.ts";
import type { LexiconFolder } from "#app/publishing/listening/lexicon-folder.ts";
import type { PhraseReader } from "#app/publishing/listening/phrase-reader.ts";

/** Reads groups/: every group once, none that uses itself, and all that the scope leans on. */
export async function readGroups(folder: LexiconFolder, reader: PhraseReader): Promise<Map<string, Phrase[]>> {
  const groups = new Map<string, Phrase[]>();
  const places = new Map<string, { file: string; line: number }>();
  for (const { file, value, lineOf } of await folder.files("groups", groupsShape)) {
    for (const [name, written] of Object.entries(value)) {
      const line = lineOf([name]);
      const known = places.get(name);
      if (known) folder.fault(file, line, `${name}: this group is already in ${known.file}, line ${known.line}.`);
      groups.set(name, reader.read(written, { file, lineOf, at: [name] }));
      places.set(name, { file, line });
    }
  }
  for (const [name, { file, line }] of places)
    if (usesItself(name, groups))
      folder.fault(file, line, `${name}: this group uses itself, by way of the groups in it.`);
  for (const name of scopeGroups)
    if (!groups.has(name)) folder.fault("groups", 1, `There is no group "${name}", and the scope needs it.`);
  return groups;
}

function usesItself(name: string, groups: ReadonlyMap<string, readonly Phrase[]>): boolean {
  const seen = new Set<string>();
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const used of (groups.get(next) ?? []).flatMap((phrase) => phrase.flatMap(groupsIn))) {
      if (used === name) return true;
      if (!seen.has(used)) waiting.push(used);
      seen.add(used);
    }
  }
  return false;
}

function groupsIn(part: PhrasePart): string[] {
  if (part.kind === "group") return [part.group];
  if (part.kind === "maybe") return groupsIn(part.part);
  return part.kind === "either" ? part.phrases.flatMap((phrase) => phrase.flatMap(groupsIn)) : [];
}
