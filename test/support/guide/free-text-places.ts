/** What is put into the boxes of one page, by their names: a list ticks choices. */
export type Boxes = Readonly<Record<string, string | readonly string[]>>;

/** A page on which something can be typed freely, and how to get there. */
export type FreeTextPlace = {
  door: "guide" | "call-back";
  /** Whose words they are: their own, or those of somebody who asks for someone else. */
  by: "person" | "helper";
  before: readonly (readonly [step: string, boxes: Boxes])[];
  step: string;
  box: string; // the largest free box of the page
  mostLetters: number;
  others: Boxes; // the other boxes of the page
  comesNext: string; // the page that comes next when nothing is heard
};

type Stop = readonly [step: string, boxes: Boxes, free?: readonly [box: string, mostLetters: number]];

const own: readonly Stop[] = [
  ["who", { who: ["me"] }],
  ["how-are-things", { now: ["ok"] }],
  ["age", { age: ["adult"] }],
  ["practice", { practice: ["no-fixed-address"] }],
  ["what-matters", { "own-words": "I would like company" }, ["own-words", 1000]],
  ["what-would-help", { needs: ["company"] }],
  ["name", { called: "Jo" }, ["called", 70]],
  ["birth-date", { "birth-day": "27", "birth-month": "3", "birth-year": "1947" }],
  ["where-you-stay", { "practice-words": "Stockton" }, ["practice-words", 100]],
  ["reach", { ways: ["letter"], address: "1 High Street" }, ["address", 300]],
  ["safe", { "others-see": ["someone"], "who-else": "My son" }, ["who-else", 300]],
  ["easier", { easier: ["seeing-hearing", "language"] }],
  ["access", { access: ["large-print"], "access-words": "Slowly" }, ["access-words", 300]],
  ["language", { language: "other", "language-other": "Welsh" }, ["language-other", 100]],
  ["check", {}],
];

const forFamily: readonly Stop[] = [
  ["who", { who: ["someone-i-care-for"] }],
  ["their-how-are-things", { "their-now": ["ok"] }],
  ["their-age", { "their-age": ["adult"] }],
  ["agreed", { agreed: ["yes"] }],
  ["how-you-know-them", { "helper-relation": ["family"] }],
  [
    "about-you",
    { "helper-name": "Sam", "helper-ways": ["phone"], "helper-phone": "01632 960101" },
    ["helper-name", 100],
  ],
  ["their-practice", { "their-practice": ["no-fixed-address"] }],
  ["their-what-matters", { "their-own-words": "She would like company" }, ["their-own-words", 1000]],
  ["their-what-would-help", { "their-needs": ["company"] }],
  ["their-name", { "their-called": "Jo" }, ["their-called", 70]],
  ["their-birth-date", { "their-birth-day": "27", "their-birth-month": "3", "their-birth-year": "1947" }],
  ["their-where", { "their-practice-words": "Stockton" }, ["their-practice-words", 100]],
  ["their-reach", { "their-ways": ["letter"], "their-address": "1 High Street" }, ["their-address", 300]],
  ["their-safe", { "their-others-see": ["someone"], "their-who-else": "Her son" }, ["their-who-else", 300]],
  ["their-easier", { "their-easier": ["seeing-hearing", "language"] }],
  ["their-access", { "their-access": ["large-print"], "their-access-words": "Slowly" }, ["their-access-words", 300]],
  ["their-language", { "their-language": "other", "their-language-other": "Welsh" }, ["their-language-other", 100]],
  ["their-check", {}],
];

const forWork: readonly Stop[] = [
  ["who", { who: ["professional"] }],
  ...forFamily.slice(1, 4),
  ["your-work", { "helper-role": "Nurse", "helper-organisation": "A practice" }, ["helper-role", 100]],
  ["about-you", {}],
];

const forSomeoneWhoCannotDecide: readonly Stop[] = [
  ...forFamily.slice(0, 3),
  ["agreed", { agreed: ["cannot-decide"] }],
  ["cannot-decide", {}],
  ...forFamily.slice(4, 7),
  ["ring-you", { "helper-why": "Her memory" }, ["helper-why", 500]],
  ["ring-you-check", {}],
];

const toBeRung: readonly Stop[] = [
  ["how-are-things", { now: ["ok"] }],
  ["age", { age: ["adult"] }],
  ["ring-me", { called: "Jo", phone: "01632 960101", "practice-words": "Stockton" }, ["practice-words", 100]],
  ["check", {}],
];

const helpers = [...placesOn(forFamily, "helper"), ...placesOn(forWork, "helper")];
const others = placesOn(forSomeoneWhoCannotDecide, "helper");

/** Every page of the guide with a box for free text, each once. A test compares them with the flows. */
export const freeTextPlaces: readonly FreeTextPlace[] = [
  ...placesOn(own, "person"),
  ...helpers,
  ...others.filter(({ step }) => !helpers.some((one) => one.step === step)),
  ...placesOn(toBeRung, "person", "call-back"),
];

function placesOn(
  way: readonly Stop[],
  by: FreeTextPlace["by"],
  door: FreeTextPlace["door"] = "guide",
): FreeTextPlace[] {
  return way.flatMap(([step, others, free], index) => {
    const comesNext = way[index + 1]?.[0];
    if (free === undefined || comesNext === undefined) return [];
    const before = way.slice(0, index).map(([id, boxes]) => [id, boxes] as const);
    return [{ door, by, before, step, box: free[0], mostLetters: free[1], others, comesNext }];
  });
}
