import type { Field, Option } from "#app/domain/guide/flow.ts";
import { given } from "#app/publishing/guide/given.ts";
import type { FieldSource, StepSource } from "#app/publishing/guide/step-schema.ts";

/** What the region says and a flow may use, so that another region needs no change in the questions. */
export type RegionWords = { youngestAge: number; languages: readonly { id: string; label: string }[] };

const defaultLetters: Record<string, number> = { text: 100, "text-long": 2000 };

/** The fields of a step as written, whether it has one beside "ask" or a list of them. */
export function fieldSources(source: StepSource): FieldSource[] {
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
      "options-from": source["options-from"],
      optional,
      "max-letters": letters,
      autocomplete,
      finds,
    },
  ];
}

/** A field as it is stored; what was left out takes its default. */
export function compileField(field: FieldSource, when: Field["when"], region: RegionWords): Field {
  const maxLetters = field["max-letters"] ?? defaultLetters[field.ask];
  return {
    id: field.id,
    kind: field.ask,
    label: field.label ?? "",
    ...given({ hint: field.hint, options: optionsOf(field, region), autocomplete: field.autocomplete }),
    ...given({ optional: field.optional || undefined, maxLetters, finds: field.finds, when }),
  };
}

/** The region's list comes first, what the step adds ("another language") last. */
function optionsOf(field: FieldSource, region: RegionWords): Option[] | undefined {
  const own = field.options?.map(compileOption);
  const from = field["options-from"];
  return from === undefined ? own : [...region[from].map(({ id, label }) => ({ id, label })), ...(own ?? [])];
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
