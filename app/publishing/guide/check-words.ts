import type { Checked } from "#app/publishing/guide/check-flow.ts";
import type { CompiledFolder } from "#app/publishing/guide/compile-flow.ts";
import type { CompiledStep } from "#app/publishing/guide/compile-step.ts";
import { readingGrade } from "#app/publishing/guide/reading-grade.ts";
import type { WordToAvoid } from "#app/publishing/guide/step-schema.ts";
import { wordsOf } from "#app/publishing/guide/words-of.ts";

const mostQuestionWords = 25;
const mostBodyWords = 60;
const hardestGrade = 9;
const wishedGrade = 6;

type Passage = { line: number; text: string };

const phoneNumber = /(?<![\p{L}\d])(?:\+?\d[\s-]?){6,}(?![\p{L}\d])/gu;

/** Plain words: short questions, nothing from the list of words to avoid, no phone numbers, a reading grade in reach. */
export function checkWords({ steps }: CompiledFolder, avoid: readonly WordToAvoid[]): Checked {
  const checked: Checked = { faults: [], warnings: [] };
  const avoided = avoid.map(({ avoid: word, say }) => ({ word, say, pattern: wholeWords(word) }));
  for (const source of steps.values()) {
    const { step } = source;
    const fault = (line: number, sentence: string) => checked.faults.push({ file: step.file, line, sentence });
    const warn = (line: number, sentence: string) => checked.warnings.push({ file: step.file, line, sentence });
    const words = count(step.question);
    if (words > mostQuestionWords)
      fault(step.line, `The question has ${words} words; ${mostQuestionWords} at most can be taken in at once.`);
    for (const passage of passagesOf(source)) {
      for (const { word, say, pattern } of avoided) {
        for (const line of linesOf(passage, pattern)) fault(line, `“${word}” is a word we avoid; say “${say}”.`);
      }
      for (const line of linesOf(passage, phoneNumber)) {
        fault(
          line,
          "A phone number stands in the words. Name the helpline by id, so that people always see the newest number.",
        );
      }
    }
    const body = count(step.body.replace(/<[^>]*>/g, " "));
    if (step.kind === "question" && body > mostBodyWords)
      warn(source.markdownLine, `The words above the box are long: ${body} words, where ${mostBodyWords} are enough.`);
    const grade = readingGrade(wordsOf(step));
    if (grade !== null && grade > hardestGrade)
      fault(
        step.line,
        `The words are hard to read: grade ${grade}, where ${hardestGrade} is the most. Use shorter sentences.`,
      );
    else if (grade !== null && grade > wishedGrade)
      warn(step.line, `The words may be hard to read: grade ${grade}, where ${wishedGrade} or less is wished for.`);
  }
  return checked;
}

function passagesOf({ step, markdown, markdownLine, lineOf, fieldPath }: CompiledStep): Passage[] {
  const passages: Passage[] = [{ line: markdownLine, text: markdown }];
  const add = (path: (string | number)[], text: string | undefined) =>
    text && passages.push({ line: lineOf(path), text });
  add(["thanks"], step.thanks);
  add(["question"], step.question);
  add(["skip", "label"], step.skip?.label);
  step.fields.forEach((field, index) => {
    const path = [...fieldPath(index)];
    add([...path, "label"], field.label);
    add([...path, "hint"], field.hint);
    field.options?.forEach((option, place) => {
      add([...path, "options", place, "label"], option.label);
      add([...path, "options", place, "hint"], option.hint);
    });
  });
  return markdown.includes(step.question) ? passages.filter(({ text }) => text !== step.question) : passages;
}

function linesOf({ line, text }: Passage, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(({ index }) => line + text.slice(0, index).split("\n").length - 1);
}

function wholeWords(word: string): RegExp {
  const escaped = word.split(/\s+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}-])${escaped.join("\\s+")}(?![\\p{L}-])`, "giu");
}

function count(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
