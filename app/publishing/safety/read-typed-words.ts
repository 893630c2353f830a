import type { Helpline } from "#app/domain/region/region.ts";
import type { WordsValue } from "#app/domain/region/safety-entry.ts";
import type { SafetyText } from "#app/domain/region/safety-text.ts";
import { readingGrade } from "#app/publishing/guide/reading-grade.ts";
import { openContentFolder } from "#app/publishing/region/content-folder.ts";
import { checkSafetyText } from "#app/publishing/safety/check-safety-text.ts";
import { renderSafetyWords } from "#app/publishing/safety/render-safety-words.ts";

export type WordsFault = { field: "title" | "words"; sentence: string };

/** Typed words as HTML, with the school grade they read at (a hint), or every reason why they cannot stand. */
export type WordsReading = { ok: true; html: string; grade: number | null } | { ok: false; faults: WordsFault[] };

export const mostLetters = 6000;
const mostMarks = 400;

/** Reads words that were typed on the site by the very rules by which the file of the text is read. */
export function readTypedWords(text: SafetyText, typed: WordsValue, helplines: Helpline[]): WordsReading {
  const early = tooMuch(typed);
  if (early !== null) return { ok: false, faults: [early] };
  const folder = openContentFolder("");
  const file = `${text.id}.md`;
  const { id, version, urgency, reader, helplines: listed, councilLine } = text;
  const front = { id, version, urgency, reader, helplines: listed, councilLine, title: typed.title };
  const value = { ...front, agreedBy: null, agreedRole: null, agreedOn: null };
  const lineOf = (place: readonly PropertyKey[]) => (place[0] === "title" ? 0 : -1);
  checkSafetyText(folder, { file, front: { value, lineOf }, words: typed.words, firstLine: 1 }, { helplines });
  const html = renderSafetyWords(folder, file, 1, typed.words);
  if (folder.problems.length === 0) return { ok: true, html, grade: readingGrade(plain(html)) };
  const faults = folder.problems.map(({ line, sentence }): WordsFault =>
    line > 0 ? { field: "words", sentence: `Line ${line}: ${sentence}` } : { field: "title", sentence },
  );
  return { ok: false, faults };
}

/** Before the Markdown is read: very long texts, quotes within quotes and hundreds of * or _ keep its reader busy for seconds. */
function tooMuch({ title, words }: WordsValue): WordsFault | null {
  if (title.trim() === "") return { field: "title", sentence: "Write a title." };
  if (words.length > mostLetters)
    return { field: "words", sentence: `Use ${mostLetters.toLocaleString("en-GB")} letters or fewer.` };
  if (/^[ \t]*(>[ \t]*){3}/m.test(words))
    return { field: "words", sentence: "A quote may not stand inside a quote inside a quote." };
  if ((words.match(/[*_]/g) ?? []).length > mostMarks)
    return { field: "words", sentence: "There are too many * and _ in this. Use them for a few words only." };
  return null;
}

function plain(html: string): string {
  return html.replace(/<\/(p|li|h2)>/g, "\n").replace(/<[^>]*>/g, "");
}
