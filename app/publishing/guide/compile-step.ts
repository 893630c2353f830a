import type { Field, Option, Step } from "#app/domain/guide/flow.ts";
import type { ContentFault } from "#app/publishing/guide/content-fault.ts";
import { parseWhen, type Mention } from "#app/publishing/guide/parse-when.ts";
import { readYaml, type YamlPath } from "#app/publishing/guide/read-yaml.ts";
import { renderWords } from "#app/publishing/guide/render-words.ts";
import { stepSchema, type FieldSource, type StepSource } from "#app/publishing/guide/step-schema.ts";

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

const defaultLetters: Record<string, number> = { text: 100, "text-long": 2000 };
const skipLabels = { "not-sure": "I’m not sure", "rather-not-say": "I’d rather not say" };

/** Compiles one step file, `file` named as in messages ("self-referral/steps/010-who.md"). Its words are rendered once, here. */
export function compileStep(file: string, text: string): CompileStepResult {
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
  const faults: ContentFault[] = [];
  const fault = (path: YamlPath, sentence: string) => faults.push({ file, line: read.lineOf(path), sentence });
  const words = renderWords(file, markdown, markdownLine);
  faults.push(...words.faults);
  const source = read.value;
  sayWhatIsTwice(source, words.question, fault);
  const number = /\/\d{3}-([a-z0-9-]+)\.md$/.exec(file);
  if (number?.[1] !== source.id)
    fault(["id"], `The id “${source.id}” and the file's name differ; call the file “NNN-${source.id}.md”.`);

  const whens: WrittenWhen[] = [];
  const readWhen = (path: YamlPath, when: string, field: string | null) => {
    const parsed = parseWhen(when);
    if (!parsed.ok) return (fault(path, parsed.sentence), undefined);
    whens.push({ line: read.lineOf(path), text: when, mentions: parsed.mentions, field });
    return parsed.condition;
  };
  const fieldPath = (index: number): YamlPath => (source.ask ? [] : ["fields", index]);
  const fields = fieldSources(source).map((field, index): Field => {
    const when = field.when === undefined ? undefined : readWhen([...fieldPath(index), "when"], field.when, field.id);
    return compileField(field, when);
  });
  const next = (source.next ?? []).map(({ when, to }, index) => {
    const condition = when === undefined ? undefined : readWhen(["next", index, "when"], when, null);
    return condition ? { when: condition, to } : { to };
  });
  if (faults.length > 0) return { ok: false, faults };
  const step = {
    ...compileWords(source, words),
    file,
    line: words.question === null ? read.lineOf(["question"]) : words.questionLine,
    fields,
    next,
  };
  return { ok: true, compiled: { step, whens, markdown, markdownLine, lineOf: read.lineOf, fieldPath } };
}

function sayWhatIsTwice(source: StepSource, heading: string | null, fault: (path: YamlPath, sentence: string) => void) {
  if (heading !== null && source.question !== undefined)
    fault(["question"], "The question stands twice: as “question” and as the heading. Leave one out.");
  if (!heading && source.question === undefined)
    fault(["id"], "The question is missing: begin the words with “# ” and the question.");
  if (source.ask && source.fields) fault(["fields"], "Use “ask” for one field or “fields” for several, not both.");
  const alone = ["field", "label", "hint", "options", "optional", "max-letters", "autocomplete", "finds"] as const;
  if (source.ask) return;
  for (const key of alone)
    if (source[key] !== undefined) fault([key], `“${key}” stands beside “ask”, or inside one of the “fields”.`);
}

function fieldSources(source: StepSource): FieldSource[] {
  if (!source.ask) return source.fields ?? [];
  const { label, hint, options, optional, autocomplete, finds } = source;
  const letters = source["max-letters"];
  return [
    {
      id: source.field ?? source.id,
      ask: source.ask,
      label,
      hint,
      options,
      optional,
      "max-letters": letters,
      autocomplete,
      finds,
    },
  ];
}

function compileField(field: FieldSource, when: Field["when"]): Field {
  const maxLetters = field["max-letters"] ?? defaultLetters[field.ask];
  return {
    id: field.id,
    kind: field.ask,
    label: field.label ?? "",
    ...given({ hint: field.hint, options: field.options?.map(compileOption), autocomplete: field.autocomplete }),
    ...given({ optional: field.optional || undefined, maxLetters, finds: field.finds, when }),
  };
}

function compileOption({
  id,
  label,
  hint,
  needs,
  alone,
  facts,
  risk,
}: NonNullable<FieldSource["options"]>[number]): Option {
  return { id, label, ...given({ hint, needs, alone: alone || undefined, facts, risk }) };
}

function compileWords(source: StepSource, words: { question: string | null; body: string; why: string | null }) {
  const skip = source.skip && { id: source.skip.id, label: source.skip.label ?? skipLabels[source.skip.id] };
  return {
    id: source.id,
    kind: source.kind ?? ("question" as const),
    question: words.question ?? source.question ?? "",
    body: words.body,
    ...given({ why: words.why ?? undefined, skip, sensitive: source.sensitive || undefined }),
    ...given({
      safety: source.safety || undefined,
      safetyTexts: source["safety-texts"],
      helplines: source.helplines,
      end: source.end,
    }),
  };
}

type Given<Keys> = { [Key in keyof Keys]?: Exclude<Keys[Key], undefined> };

/** Leaves out what is undefined, so that equal content compiles to equal JSON. */
function given<Keys extends object>(keys: Keys): Given<Keys> {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined)) as Given<Keys>;
}
