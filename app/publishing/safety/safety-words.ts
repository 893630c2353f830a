import type { Correction } from "#app/domain/region/correction.ts";
import { correctionsInForce, layOver } from "#app/domain/region/lay-over.ts";
import type { SafetyContent, WordsValue } from "#app/domain/region/safety-entry.ts";
import type { SafetyText } from "#app/domain/region/safety-text.ts";
import type { SafetyTexts, SiteContent } from "#app/publishing/content.ts";
import { openContentFolder } from "#app/publishing/region/content-folder.ts";
import { readTypedWords, type WordsReading } from "#app/publishing/safety/read-typed-words.ts";
import { renderSafetyWords } from "#app/publishing/safety/render-safety-words.ts";

/** What the files say, and what administrators have laid over it. */
export type SafetyWords = {
  readonly files: SafetyContent;
  /** The newest of both, as everyone reads it. */
  newest(): SafetyContent;
  read(text: SafetyText, typed: WordsValue): WordsReading;
  /** Takes the corrections that nobody has ended; those whose file has changed are passed by. */
  layOver(corrections: readonly Correction[]): void;
};

/**
 * The content that everyone reads: `region` and `safetyTexts` are always the newest, also in what began before. The
 * corrections are laid over once, when they change, so that no page asks the database for them.
 */
export function makeNewestContent(files: SiteContent): { content: SiteContent; safetyWords: SafetyWords } {
  const filed: SafetyContent = { region: files.region, texts: Object.values(files.safetyTexts) };
  let newest = filed;
  let safetyTexts = files.safetyTexts;
  const content: SiteContent = {
    ...files,
    get region() {
      return newest.region;
    },
    get safetyTexts() {
      return safetyTexts;
    },
  };
  const safetyWords: SafetyWords = {
    files: filed,
    newest: () => newest,
    read: (text, typed) => readTypedWords(text, typed, filed.region.helplines),
    layOver(corrections) {
      newest = layOver(filed, correctionsInForce(filed, corrections), render);
      safetyTexts = Object.fromEntries(newest.texts.map((text) => [text.id, text])) as SafetyTexts; // the same ids
    },
  };
  return { content, safetyWords };
}

/** The content with these corrections over it, once: for a look at what a start would say. */
export function newestOf(files: SiteContent, corrections: readonly Correction[] | null): SiteContent {
  const { content, safetyWords } = makeNewestContent(files);
  safetyWords.layOver(corrections ?? []);
  return content;
}

/** These words were checked when they were typed. */
function render(words: string): string {
  return renderSafetyWords(openContentFolder(""), "", 1, words);
}
