import type { Condition, Step } from "#app/domain/guide/flow.ts";
import { compileField, fieldSources, type RegionWords } from "#app/publishing/guide/compile-field.ts";
import type { ContentFault } from "#app/publishing/guide/content-fault.ts";
import { given } from "#app/publishing/guide/given.ts";
import { parseWhen, type Mention } from "#app/publishing/guide/parse-when.ts";
import { readYaml, type YamlPath } from "#app/publishing/guide/read-yaml.ts";
import { renderWords } from "#app/publishing/guide/render-words.ts";
import { stepSchema, type StepSource } from "#app/publishing/guide/step-schema.ts";

/** A "when" as written: where it stands, what it names. */
export type WrittenWhen = { line: number; text: string; mentions: Mention[]; field: string | null };

export type CompiledStep = {
  step: Step;
  whens: WrittenWhen[];
  markdown: string; // the words as written
  markdownLine: number; // the line of the file that they begin on
  lineOf(path: YamlPath): number;
  fieldPath(index: number): YamlPath;
};

export type CompileStepResult = { ok: true; compiled: CompiledStep } | { ok: false; faults: ContentFault[] };

const skipLabels = { "not-sure": "I’m not sure", "rather-not-say": "I’d rather not say" };

/** Compiles one step file, `file` named as in messages ("self-referral/steps/010-who.md"). Its words are rendered once, here. */
export function compileStep(file: string, text: string, region: RegionWords): CompileStepResult {
  const split = /^---\r?\n([\s\S]*?)\r?\n?---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(text);
  if (!split) {
    return {
      ok: false,
      faults: [{ file, line: 1, sentence: "A step begins with its keys between two lines of “---”." }],
    };
  }
  const [, matter = "", markdown = ""] = split;
  const read = readYaml(file, matter, stepSchema, 1);
  if (!read.ok) return { ok: false, faults: read.faults };

  const markdownLine = text.slice(0, text.length - markdown.length).split("\n").length;
  return compileRead({ file, source: read.value, lineOf: read.lineOf, markdown, markdownLine, region });
}

type ReadStep = {
  file: string;
  source: StepSource;
  markdown: string;
  markdownLine: number;
  region: RegionWords;
  lineOf(path: YamlPath): number;
};

function compileRead({ file, source, markdown, markdownLine, region, lineOf }: ReadStep): CompileStepResult {
  const faults: ContentFault[] = [];
  const fault: Fault = (path, sentence) => void faults.push({ file, line: lineOf(path), sentence });
  const words = renderWords(file, markdown, markdownLine);
  faults.push(...words.faults);
  sayWhatIsTwice(source, words.question, fault);
  sayWrongName(file, source.id, fault);

  const { whens, readWhen } = whenReader(fault, lineOf);
  const fieldPath = (index: number): YamlPath => (source.ask ? [] : ["fields", index]);
  const fields = fieldSources(source).map((field, index) =>
    compileField(field, readWhen([...fieldPath(index), "when"], field.when, field.id), region),
  );
  const next = (source.next ?? []).map(({ when, to }, index) => {
    const condition = readWhen(["next", index, "when"], when, null);
    return condition ? { when: condition, to } : { to };
  });
  if (faults.length > 0) return { ok: false, faults };
  const line = words.question === null ? lineOf(["question"]) : words.questionLine;
  const step = { ...compileWords(source, words), file, line, fields, next };
  return { ok: true, compiled: { step, whens, markdown, markdownLine, lineOf, fieldPath } };
}

type Fault = (path: YamlPath, sentence: string) => void;

function whenReader(fault: Fault, lineOf: (path: YamlPath) => number) {
  const whens: WrittenWhen[] = [];
  const readWhen = (path: YamlPath, when: string | undefined, field: string | null): Condition | undefined => {
    if (when === undefined) return undefined;
    const parsed = parseWhen(when);
    if (parsed.ok) {
      whens.push({ line: lineOf(path), text: when, mentions: parsed.mentions, field });
      return parsed.condition;
    }
    fault(path, parsed.sentence);
    return undefined;
  };
  return { whens, readWhen };
}

function sayWrongName(file: string, id: string, fault: Fault): void {
  const named = /\/\d{3}-([a-z0-9-]+)\.md$/.exec(file)?.[1];
  if (named !== id) fault(["id"], `The id “${id}” and the file's name differ; call the file “NNN-${id}.md”.`);
}

function sayWhatIsTwice(source: StepSource, heading: string | null, fault: Fault): void {
  if (heading !== null && source.question !== undefined)
    fault(["question"], "The question stands twice: as “question” and as the heading. Leave one out.");
  if (!heading && source.question === undefined)
    fault(["id"], "The question is missing: begin the words with “# ” and the question.");
  if (source.ask && source.fields) fault(["fields"], "Use “ask” for one field or “fields” for several, not both.");
  const alone = [
    "field",
    "label",
    "hint",
    "options",
    "options-from",
    "optional",
    "max-letters",
    "autocomplete",
    "finds",
  ] as const;
  if (source.ask) return;
  for (const key of alone)
    if (source[key] !== undefined) fault([key], `“${key}” stands beside “ask”, or inside one of the “fields”.`);
}

function compileWords(source: StepSource, words: { question: string | null; body: string; why: string | null }) {
  const skip = source.skip && { id: source.skip.id, label: source.skip.label ?? skipLabels[source.skip.id] };
  return {
    id: source.id,
    kind: source.kind ?? ("question" as const),
    question: words.question ?? source.question ?? "",
    body: words.body,
    ...given({ thanks: source.thanks, why: words.why ?? undefined, skip, sensitive: source.sensitive || undefined }),
    ...given({
      safety: source.safety || undefined,
      safetyTexts: source["safety-texts"],
      helplines: source.helplines,
      urgentCall: source["urgent-call"] || undefined,
      end: source.end,
    }),
  };
}
