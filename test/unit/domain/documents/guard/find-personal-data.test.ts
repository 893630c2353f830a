import fc from "fast-check";
import { expect, test } from "vitest";
import { findPersonalData } from "#app/domain/documents/guard/find-personal-data.ts";
import { noPublicContacts } from "#app/domain/documents/guard/personal-data.ts";

const found = (text: string) =>
  findPersonalData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

test.each([
  ["Her number is 943 476 5919, she said.", "nhs-number: 943 476 5919"],
  ["NHS no 9434765919", "nhs-number: 9434765919"],
  ["NHS number: 943-476-5919", "nhs-number: 943-476-5919"],
  ["DOB 12/03/1950", "birth-date: 12/03/1950"],
  ["d.o.b. 12.3.50 and well", "birth-date: 12.3.50"],
  ["He was born in Sunderland on 12th March 1950", "birth-date: 12th March 1950"],
  ["Date of birth: 1950-03-12", "birth-date: 1950-03-12"],
  ["Ring Sam on 07700 900123 after six", "phone: 07700 900123"],
  ["tel (0191) 498 0123", "phone: (0191) 498 0123"],
  ["+44 7700 900 123", "phone: +44 7700 900 123"],
  ["Mr Ahmed, 14 Elm Road, NE1 4ST", "postcode-and-name: NE1 4ST"],
  ["Margaret Robson, sr47tp", "postcode-and-name: sr47tp"],
  ["she lives at 3 Bank Top, DH1 3EL", "postcode-and-name: DH1 3EL"],
  ["Barnaby lives at 1 Nowhere Terrace, ZZ99 3VZ", "postcode-and-name: ZZ99 3VZ"],
  ["write to margaret.robson@sampletrust.example", "mail: margaret.robson@sampletrust.example"],
  ["brownbear77@gmail.com.", "mail: brownbear77@gmail.com"],
  ["m.robson@council.example", "mail: m.robson@council.example"],
])("the guard points at what could give somebody away: %s", (text, place) => {
  expect(found(text)).toEqual([place]);
});

test.each([
  "The number 943 476 5918 has the wrong check digit.",
  "Order 0000000000 and 111 111 1111 are nobody's.",
  "The conference is on 12 March 2026, and the form was born out of a talk on 14/02/2026.",
  "Call 0800 083 0087, 0300 123 4567, 116 123 or 111.",
  "We spent £1,234,567.89 in 2024-2025 on 12,345 visits (ISBN 978-1-4028-9462-6).",
  "St Oswald's Hospice, Regent Avenue, Gosforth NE3 1EE",
  "Robert Street Surgery, James Hall, NE1 4ST",
  "Write to info@sampletrust.example or referrals.team@sampletrust.example",
  "Reference RF-2026-0712345678901 and 01.02.2026 to 03.04.2026",
  "Version 10.191.498.0123 of the software",
])("the guard lets pass what gives nobody away: %s", (text) => {
  expect(found(text)).toEqual([]);
});

test("a number and an address that an organisation made public are let pass, however they are written", () => {
  const known = { phones: ["0191 498 0123"], mails: ["helen.hill@sampletrust.example"] };
  const text = "Ring +44 (0)191 498 0123 or Helen.Hill@sampletrust.example, not 0191 498 0199";
  expect(findPersonalData(text, known).map(({ start, end }) => text.slice(start, end))).toEqual(["0191 498 0199"]);
});

test("the excerpt shows the words around a place and marks it", () => {
  const [place] = findPersonalData(`${"A long way before. ".repeat(5)}Her number\nis 943 476 5919, as she said.`);
  expect(place?.excerpt.slice(place.marked.start, place.marked.end)).toBe("943 476 5919");
  expect(place?.excerpt).toMatch(/^….*Her number is 943 476 5919, as she said\.$/);
});

test("every number with a right check digit is found wherever it stands in a text", () => {
  const digits = fc.tuple(
    fc.constantFrom(4, 6, 7, 9),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }),
  );
  fc.assert(
    fc.property(
      digits,
      fc.constantFrom(" ", "-"),
      fc.constantFrom("", "Seen: ", "(", "No. "),
      ([first, rest], mark, before) => {
        const nine = [first, ...rest];
        const check = (11 - (nine.reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11)) % 11;
        fc.pre(check !== 10 && new Set([...nine, check]).size > 1);
        const number = [...nine, check].join("");
        const written = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(mark);
        expect(findPersonalData(`${before}${written}`).map(({ kind }) => kind)).toEqual(["nhs-number"]);
      },
    ),
  );
});

test("any text at all is read without a fault, and only what stands in it is marked", () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      "943 476 5919",
      "0191 498 0123",
      "born ",
      "12/03/1950",
      "Mrs Robson",
      "NE1 4ST",
      "\uD83D",
      "sam@a.example",
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      for (const { start, end, excerpt, marked } of findPersonalData(text, noPublicContacts)) {
        expect(text.slice(start, end).length).toBe(end - start);
        expect(excerpt.length).toBeGreaterThanOrEqual(marked.end);
      }
    }),
  );
});
