import type { HeardNeed } from "#app/domain/listening/heard.ts";
import { enoughForNeed } from "#app/domain/listening/hear-needs.ts";
import type { NeedLine } from "./read-need-lines.ts";

export type Count = { hits: number; of: number };

/** How often the need that matters most came first, and came among the first three. */
export type Row = { need: string; first: Count; firstThree: Count };

export type NeedScore = {
  /** Needs in the order given, those without a line left out. */
  rows: Row[];
  all: Row;
  /** Lines with no need for which a choice would have been ticked. */
  falseOffers: Count;
  /** Ticked choices, in lines with a need, that no reader named. */
  notNamed: Count;
};

/** Scores what `hear` makes of the lines. A need "came" wherever it stands in the list; it is ticked from 2 points on. */
export function scoreNeeds(
  lines: readonly NeedLine[],
  needIds: readonly string[],
  hear: (text: string) => readonly HeardNeed[],
): NeedScore {
  const rows = new Map(needIds.map((need) => [need, emptyRow(need)]));
  const all = emptyRow("all");
  const falseOffers = { hits: 0, of: 0 };
  const notNamed = { hits: 0, of: 0 };
  for (const { text, needs } of lines) {
    const heard = hear(text);
    const ticked = heard.filter(({ score }) => score >= enoughForNeed);
    const [main] = needs;
    if (main === undefined) {
      count(falseOffers, ticked.length > 0);
      continue;
    }
    const place = heard.findIndex(({ id }) => id === main);
    for (const row of [all, rows.get(main)]) {
      if (!row) continue;
      count(row.first, place === 0);
      count(row.firstThree, place >= 0 && place < 3);
    }
    for (const { id } of ticked) count(notNamed, !needs.includes(id));
  }
  return { rows: [...rows.values()].filter(({ first }) => first.of > 0), all, falseOffers, notNamed };
}

function emptyRow(need: string): Row {
  return { need, first: { hits: 0, of: 0 }, firstThree: { hits: 0, of: 0 } };
}

function count(counted: Count, isHit: boolean): void {
  counted.of += 1;
  if (isHit) counted.hits += 1;
}
