import { expect, test } from "vitest";
import { plusDays, weekdayOf } from "#app/domain/clock/local-date.ts";
import { readRegion } from "#app/publishing/region/read-region.ts";

const today = "2026-11-22";
const { region, problems } = await readRegion("content/region", today);
if (!region) throw new Error("the region that ships has faults");

test("the region that ships has no fault and no warning", () => {
  expect(problems).toEqual([]);
});

test("it has 304 practices, 58 PCNs, 12 councils, and 33 practices over the border", () => {
  expect(region.practices).toHaveLength(304);
  expect(region.pcns).toHaveLength(58);
  expect(region.councils).toHaveLength(12);
  expect(region.practicesOutside).toHaveLength(33);
  expect(region.postcodeDistricts).toHaveLength(175);
  expect(region.postcodeSectors).toHaveLength(456);
  expect(region.needs).toHaveLength(15);
});

test("four practices are in no PCN, and all others are in exactly the one that lists them", () => {
  const alone = region.practices.filter(({ pcnCode }) => pcnCode === null).map(({ code }) => code);
  expect(alone.toSorted()).toEqual(["A84035", "A84614", "Y01262", "Y03303"]);
  const listed = region.pcns.flatMap(({ practiceCodes }) => practiceCodes);
  expect(listed).toHaveLength(300);
  expect(new Set(listed).size).toBe(300);
});

test("four PCNs lie in two councils, and twenty-nine postcodes house more than one practice", () => {
  expect(
    region.pcns
      .filter(({ councilCodes }) => councilCodes.length === 2)
      .map(({ code }) => code)
      .toSorted(),
  ).toEqual(["U09980", "U24977", "U85257", "U95193"]);
  const byPostcode = Object.groupBy(region.practices, ({ postcode }) => postcode);
  expect(Object.values(byPostcode).filter((group) => (group?.length ?? 0) > 1)).toHaveLength(29);
});

test("the practices are shared among the councils as NHS England's file says", () => {
  const counts = Object.fromEntries(
    region.councils.map(({ code, name }) => [
      name,
      region.practices.filter(({ councilCode }) => councilCode === code).length,
    ]),
  );
  expect(counts).toMatchObject({
    "County Durham": 61,
    Sunderland: 39,
    Northumberland: 36,
    Darlington: 11,
    "North Tyneside": 19,
  });
});

test("the network's name is its own", () => {
  expect(region.settings.networkName).not.toMatch(/NHS/i);
  expect(region.settings.youngestAge).toBe(18);
});

test("the bank holidays from 2025 to 2028 follow the rules of England and Wales", () => {
  const expected = [2025, 2026, 2027, 2028].flatMap(bankHolidaysOf);
  expect(region.bankHolidays.map(({ date }) => date)).toEqual(expected);
});

/** Fixed Mondays, Easter, and the next free working day for a day that falls on a weekend. */
function bankHolidaysOf(year: number): string[] {
  const easter = easterOf(year);
  const days = [
    plusDays(easter, -2),
    plusDays(easter, 1),
    firstMonday(`${year}-05-01`),
    lastMonday(`${year}-05-31`),
    lastMonday(`${year}-08-31`),
  ];
  for (const fixed of [`${year}-01-01`, `${year}-12-25`, `${year}-12-26`]) {
    let day = fixed;
    while (["sat", "sun"].includes(weekdayOf(day)) || days.includes(day)) day = plusDays(day, 1);
    days.push(day);
  }
  return days.toSorted();
}

function firstMonday(from: string): string {
  return weekdayOf(from) === "mon" ? from : firstMonday(plusDays(from, 1));
}

function lastMonday(from: string): string {
  return weekdayOf(from) === "mon" ? from : lastMonday(plusDays(from, -1));
}

/** Easter Sunday from 1900 to 2099 (Gauss): 22 March, then on to the full moon and the Sunday after it. */
function easterOf(year: number): string {
  const moon = (19 * (year % 19) + 24) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
  return plusDays(`${year}-03-22`, moon + sunday); // its two exceptions fall in 1954, 1981, 2049 and 2076
}
