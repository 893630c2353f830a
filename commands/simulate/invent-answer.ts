import type { RawAnswer } from "#app/domain/guide/accept-answer.ts";
import type { Field, Option, Step } from "#app/domain/guide/flow.ts";
import type { Region } from "#app/domain/region/region.ts";
import { inventName, inventText } from "./invent-words.ts";
import type { Dice } from "./make-dice.ts";

export type Inventing = { dice: Dice; region: Region; year: number /* of the pretended day */ };

/**
 * An answer that somebody might give to a step: every box of the form is filled as its kind asks, whichever flow it is
 * from, so new steps need nothing here. What is rare in life (a risk, being under age) is rare here too.
 */
export function inventAnswer(step: Step, inventing: Inventing): RawAnswer {
  const { dice } = inventing;
  if (step.skip && dice.chance(0.08)) return { skip: [step.skip.id] };
  const raw: Record<string, readonly string[]> = {};
  for (const field of step.fields) {
    if (!(field.optional && dice.chance(0.4))) Object.assign(raw, inventField(field, inventing));
  }
  return raw;
}

function inventField(field: Field, { dice, region, year }: Inventing): RawAnswer {
  const one = (value: string) => ({ [field.id]: [value] });
  switch (field.kind) {
    case "choice-one":
      return one(pickOption(field, dice).id);
    case "choice-many":
      return { [field.id]: pickOptions(field, dice) };
    case "text":
      return one(dice.chance(0.9) ? inventName(dice).slice(0, field.maxLetters) : inventText(dice));
    case "text-long":
      return one(inventText(dice));
    case "date":
      return inventBirthDate(field, dice, year);
    case "postcode":
      return one(dice.chance(0.03) ? "SW1A 1AA" : dice.pick(region.practices).postcode.toLowerCase());
    case "phone":
      return one(`0${dice.pick(["1632 960", "7700 900"])} ${100 + dice.whole(900)}`);
    case "mail":
      return one(`someone${dice.whole(5000)}@example.org`);
    case "practice":
      return one(inventPractice(field, dice, region));
  }
}

function pickOption(field: Field, dice: Dice): Option {
  return dice.weigh(field.options ?? [], weightOf);
}

function weightOf(option: Option): number {
  return option.risk || option.facts ? 0.2 : 2;
}

/** One that stands alone, or up to three together. */
function pickOptions(field: Field, dice: Dice): string[] {
  const first = pickOption(field, dice);
  if (first.alone) return [first.id];
  const more = [1, 2].filter(() => dice.chance(0.4)).map(() => pickOption(field, dice));
  return [...new Set([first, ...more.filter(({ alone }) => !alone)].map(({ id }) => id))];
}

function inventBirthDate(field: Field, dice: Dice, year: number): RawAnswer {
  const age = dice.chance(0.02) ? dice.whole(18) : 19 + dice.whole(75);
  return {
    [`${field.id}-day`]: [String(1 + dice.whole(28))],
    [`${field.id}-month`]: [String(1 + dice.whole(12))],
    [`${field.id}-year`]: [String(year - age)],
  };
}

function inventPractice(field: Field, dice: Dice, region: Region): string {
  if (dice.chance(0.02) && region.practicesOutside.length > 0) return dice.pick(region.practicesOutside).code;
  const others = field.options ?? [];
  return others.length > 0 && dice.chance(0.12) ? pickOption(field, dice).id : dice.pick(region.practices).code;
}
