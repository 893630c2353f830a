import { readFileSync } from "node:fs";
import type { Lexicon } from "#app/domain/listening/lexicon.ts";
import { readLexicon } from "#app/publishing/listening/read-lexicon.ts";

/** The lexicon that ships. */
export async function realLexicon(): Promise<Lexicon> {
  const { lexicon, problems } = await readLexicon("content/listening", realNeedIds());
  if (!lexicon) throw new Error(problems.map(({ file, line, sentence }) => `${file}:${line}: ${sentence}`).join("\n"));
  return lexicon;
}

export function realNeedIds(): Set<string> {
  const rows = readFileSync("content/region/needs.csv", "utf8").trim().split("\n").slice(1);
  return new Set(rows.map((row) => row.split(",")[0] ?? ""));
}

/** Texts of the half of the phrase bank that may be read. */
export function shownTexts(): string[] {
  const lines = readFileSync("content/listening/phrases/risk-shown.jsonl", "utf8").trim().split("\n");
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}
