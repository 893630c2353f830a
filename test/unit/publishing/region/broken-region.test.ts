import { expect, test } from "vitest";
import { readRegion } from "#app/publishing/region/read-region.ts";
import { contentCopy } from "./content-copy.ts";

const today = "2026-11-22";

/** What breaks, in which file, how, and what the check must say about that line. */
const breakings: [what: string, file: string, change: (text: string) => string, sentence: RegExp][] = [
  [
    "a postcode is cut off",
    "practices.csv",
    (t) => t.replace("TS18 1HU", "TS18"),
    /postcode: "TS18" is not a whole postcode/,
  ],
  [
    "a postcode is in small letters",
    "practices.csv",
    (t) => t.replace("TS18 1HU", "ts18 1hu"),
    /postcode: "ts18 1hu" is not/,
  ],
  [
    "a phone number lost its 0",
    "practices.csv",
    (t) => t.replace("01642 672351", "1642672351"),
    /phone: "1642672351" is not a phone number/,
  ],
  [
    "a practice names a PCN that is not there",
    "practices.csv",
    (t) => t.replace(",U89141,", ",U00000,"),
    /pcn: U00000 is not in pcns\.csv/,
  ],
  [
    "a practice names another PCN than the one that lists it",
    "practices.csv",
    (t) => t.replace(",U89141,", ",U07032,"),
    /names North Stockton PCN, but pcns\.csv does not list A81001/,
  ],
  [
    "a practice names a council that is not there",
    "practices.csv",
    (t) => t.replace("E06000004", "E06999999"),
    /council: E06999999 is not in councils\.csv/,
  ],
  [
    "a practice moved to a council its PCN does not know",
    "practices.csv",
    (t) => t.replace("U89141,E06000004", "U89141,E06000057"),
    /council: E06000057 is not among the councils of Stockton PCN/,
  ],
  [
    "a practice is there twice",
    "practices.csv",
    (t) => t.replace(/^(A81001,.*\n)/m, "$1$1"),
    /code: A81001 is already in practices\.csv, line 2/,
  ],
  [
    "a practice code is not one",
    "practices.csv",
    (t) => t.replace("A81001", "81001"),
    /code: "81001" is not a practice code/,
  ],
  [
    "latitude and longitude are swapped",
    "practices.csv",
    (t) => t.replace("54.56162,-1.31899", "-1.31899,54.56162"),
    /latitude: -1\.31899 is outside the box/,
  ],
  [
    "a row has a comma too many",
    "practices.csv",
    (t) => t.replace("The Densham Surgery", "The Densham, Surgery"),
    /has 13 cells, but the first line names 12/,
  ],
  [
    "a quotation mark stands in the wrong place",
    "practices.csv",
    (t) => t.replace("The Densham Surgery", 'The "Densham" Surgery'),
    /quotation mark/,
  ],
  [
    "a column's name is misspelt",
    "practices.csv",
    (t) => t.replace("latitude", "lattitude"),
    /column "(lat|latt)itude" is/,
  ],
  [
    "a PCN lists a practice that is not there",
    "pcns.csv",
    (t) => t.replace("A81001", "A00001"),
    /practices: A00001 is not in practices\.csv/,
  ],
  [
    "a PCN lists a practice twice",
    "pcns.csv",
    (t) => t.replace("A81001", "A81001 A81001"),
    /practices: A81001 is there twice/,
  ],
  [
    "a PCN names a council where it has no practice",
    "pcns.csv",
    (t) => t.replace(",E06000005,", ",E06000005 E06000057,"),
    /no practice of Darlington PCN is in E06000057/,
  ],
  [
    "a PCN names no practice",
    "pcns.csv",
    (t) => t.replace(/^(U45102,Darlington PCN,)[^,]*/m, "$1"),
    /practices: This cell is empty/,
  ],
  [
    "a sector has no district",
    "postcode-sectors.csv",
    (t) => t.replace("CA8 2,", "CA99 2,"),
    /the district of CA99 2 is not in postcode-districts\.csv/,
  ],
  [
    "a sector is inside a district that is outside",
    "postcode-sectors.csv",
    (t) => t.replace("CA8 2,", "CA1 2,"),
    /its district is wholly outside/,
  ],
  [
    "a share is over a hundred",
    "postcode-districts.csv",
    (t) => t.replace(/,100,100\n/, ",100,101\n"),
    /share_in_region: "101" is not a percentage/,
  ],
  [
    "a council has more of a place than the region has",
    "postcode-districts.csv",
    (t) => t.replace(/,100,100\n/, ",100,90\n"),
    /council_share: this is more than share_in_region/,
  ],
  [
    "a check has a name but no day",
    "helplines.csv",
    (t) => t.replace(/^(emergency,.*),,$/m, "$1,Jo Sample,"),
    /confirmed_on: who confirmed the number and when go together/,
  ],
  [
    "a check has a day but no name",
    "councils.csv",
    (t) => t.replace("report-abuse-or-neglect,,", "report-abuse-or-neglect,,2026-11-01"),
    /adult_confirmed_by: who confirmed/,
  ],
  [
    "a check lies in the future",
    "helplines.csv",
    (t) => t.replace(/^(emergency,.*),,$/m, "$1,Jo Sample,2026-11-23"),
    /2026-11-23 has not come yet/,
  ],
  [
    "a day is not on the calendar",
    "helplines.csv",
    (t) => t.replace(/^(emergency,.*),,$/m, "$1,Jo Sample,2026-02-30"),
    /"2026-02-30" is not a day/,
  ],
  [
    "a children's check stands without a number",
    "councils.csv",
    (t) => t.replace(",,,,,,,,\n", ",,,,,,Jo Sample,2026-11-01,\n"),
    /child_phone: this cell is empty/,
  ],
  [
    "a helpline's ages are not known",
    "helplines.csv",
    (t) => t.replace(",children,", ",kids,"),
    /ages: "kids" is not one of everyone, adults, children/,
  ],
  [
    "a helpline is there twice",
    "helplines.csv",
    (t) => t.replace(/^shout,/m, "samaritans,"),
    /id: samaritans is already in helplines\.csv, line 6/,
  ],
  [
    "bank holidays are out of order",
    "bank-holidays.csv",
    (t) => t.replace("2025-04-18", "2025-04-22"),
    /2025-04-21 must come after 2025-04-22/,
  ],
  [
    "a bank holiday is at a weekend",
    "bank-holidays.csv",
    (t) => t.replace("2027-12-27", "2027-12-25"),
    /2027-12-25 is at a weekend/,
  ],
  [
    "a sentence is in a language that is not listed",
    "ring-me.csv",
    (t) => t.replace(/^pl,/m, "xx,"),
    /language: xx is not in languages\.csv/,
  ],
  [
    "the sentence in the site's own language is gone",
    "ring-me.csv",
    (t) => t.replace(/^en,.*\n/m, ""),
    /no sentence in the site's own language/,
  ],
  [
    "a need's id has a capital letter",
    "needs.csv",
    (t) => t.replace(/^mood,/m, "Mood,"),
    /id: "Mood" is not a short name/,
  ],
  [
    "a need has no other words to be found by",
    "needs.csv",
    (t) => t.replace(/(grief after a death),"[^"]*"/, "$1,"),
    /in_other_words: This cell is empty/,
  ],
  [
    "a figure of a SNOMED concept is wrong",
    "needs.csv",
    (t) => t.replace("224484003", "224484033"),
    /snomed_concept: "224484033" is not a SNOMED CT concept/,
  ],
  [
    "a SNOMED code is of a description and not of a concept",
    "needs.csv",
    (t) => t.replace("224484003", "337915013"),
    /snomed_concept: "337915013" is not a SNOMED CT concept/,
  ],
  [
    "a scheme names a council that is not there",
    "schemes.csv",
    (t) => t.replace("E08000021", "E08999999"),
    /council: E08999999 is not in councils\.csv/,
  ],
  [
    "the network takes the NHS's letters",
    "settings.yaml",
    (t) => t.replace(/networkName: .*/, "networkName: NHS North"),
    /networkName: The network's name may not hold "NHS"/,
  ],
  [
    "a setting is misspelt",
    "settings.yaml",
    (t) => t.replace("youngestAge", "youngestAg"),
    /youngestAg: this key is not known/,
  ],
  [
    "the office closes before it opens",
    "settings.yaml",
    (t) => t.replace('"17:00"', '"08:00"'),
    /closing time must be later/,
  ],
  [
    "the time zone is not one",
    "settings.yaml",
    (t) => t.replace("Europe/London", "Europe/Gateshead"),
    /timeZone: This must be a time zone/,
  ],
  ["a bracket is not closed", "settings.yaml", (t) => t.replace("fri]", "fri"), /not written as YAML/],
];

test.each(breakings)(
  "when %s, the check names the file, the line and the reason",
  async (_what, file, change, sentence) => {
    await using copy = await contentCopy("content/region");
    const line = await copy.edit(file, change);
    const { region, problems } = await readRegion(copy.folder, today);
    expect(region).toBeNull();
    const told = problems.filter(
      (problem) => problem.file === `${copy.folder}/${file}` && sentence.test(problem.sentence),
    );
    expect(told).not.toEqual([]);
    expect(told.every(({ severity }) => severity === "fault")).toBe(true);
    const near = told.map((problem) => Math.abs(problem.line - line));
    expect(Math.min(...near)).toBeLessThanOrEqual(tolerance(sentence));
  },
);

/** A fault is told on the line that changed, but for the few that only show on the next. */
function tolerance(sentence: RegExp): number {
  return ["already in", "must come after", "no sentence in", "not written as YAML"].some((words) =>
    sentence.source.includes(words),
  )
    ? 1
    : 0;
}
