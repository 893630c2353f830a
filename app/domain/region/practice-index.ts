import { foldWords, waysToWrite } from "#app/domain/region/fold-words.ts";
import type { Practice, PracticeOutside, Region } from "#app/domain/region/region.ts";

/** A practice as the picker lists it. The address tells twins apart; `outside` ones are only there to be recognised. */
export type PickedPractice = { code: string; name: string; address: string; outside: boolean };

export type IndexedPractice = {
  picked: PickedPractice;
  name: ReadonlySet<string>; // folded words, with other ways to write them
  firstWord: string; // of the name, without "the"
  place: ReadonlySet<string>; // words of the address
  postcode: string[]; // "ne1", "4lp", "ne14lp" and the practice's own code
};

export type PracticeIndex = readonly IndexedPractice[];

/** Makes the list that findPractices searches. Made once at start and handed in: folding 337 practices takes a few milliseconds. */
export function indexPractices(region: Pick<Region, "practices" | "practicesOutside">): PracticeIndex {
  const inside = region.practices.map((practice) => indexed(pickedInside(practice), practice.postcode));
  const outside = region.practicesOutside.map((practice) => indexed(pickedOutside(practice), practice.postcode));
  return [...inside, ...outside].sort(
    (a, b) => compareText(a.picked.name, b.picked.name) || compareText(a.picked.code, b.picked.code),
  );
}

/** One line to tell practices apart: "Lawson Street, Stockton on Tees, TS18 1HU". A line that repeats the name is left out. */
export function addressLine(practice: Pick<Practice, "name" | "address" | "postcode">): string {
  const name = foldWords(practice.name).join(" ");
  return [...practice.address.filter((line) => foldWords(line).join(" ") !== name), practice.postcode].join(", ");
}

function pickedInside(practice: Practice): PickedPractice {
  return { code: practice.code, name: practice.name, address: addressLine(practice), outside: false };
}

function pickedOutside(practice: PracticeOutside): PickedPractice {
  return { code: practice.code, name: practice.name, address: `${practice.town}, ${practice.postcode}`, outside: true };
}

function indexed(picked: PickedPractice, postcode: string): IndexedPractice {
  const name = foldWords(picked.name);
  const parts = foldWords(postcode);
  return {
    picked,
    name: new Set(name.flatMap(waysToWrite)),
    firstWord: name.find((word) => word !== "the") ?? "",
    place: new Set(foldWords(picked.address.slice(0, -postcode.length)).flatMap(waysToWrite)),
    postcode: [...parts, parts.join(""), picked.code.toLowerCase()],
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
