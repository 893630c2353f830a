import { wilson } from "#app/domain/listening/wilson.ts";
import type { Count, NeedScore, Row } from "./score-needs.ts";

/** The score of one half as lines to print: shares in per cent, with the 95 % interval in brackets. */
export function sayScore(half: string, { rows, all, falseOffers, notNamed }: NeedScore): string[] {
  return [
    `${half}: ${all.first.of} lines with a need, ${falseOffers.of} without`,
    `  ${"the need that matters most".padEnd(26)}  lines  ${"came first".padEnd(17)}  among the first three`,
    ...[...rows, all].map(sayRow),
    `  nothing is wanted, yet a choice is ticked: ${falseOffers.hits} of ${falseOffers.of}, ${sayShare(falseOffers)}`,
    `  ticked, but no reader named it: ${notNamed.hits} of ${notNamed.of} choices, ${sayShare(notNamed)}`,
  ];
}

function sayRow({ need, first, firstThree }: Row): string {
  const lines = String(first.of).padStart(5);
  return `  ${need.padEnd(26)}  ${lines}  ${sayShare(first).padEnd(17)}  ${sayShare(firstThree)}`;
}

function sayShare({ hits, of }: Count): string {
  const { share, low, high } = wilson(hits, of);
  return `${inHundred(share)} % (${inHundred(low)}-${inHundred(high)})`;
}

function inHundred(share: number): string {
  return (100 * share).toFixed(1);
}
