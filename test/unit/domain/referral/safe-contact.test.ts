import fc from "fast-check";
import { expect, test } from "vitest";
import {
  contactWarnings,
  safeContact,
  waysToReach,
  type ContactAnswers,
  type Way,
} from "#app/domain/referral/safe-contact.ts";

const allWays: Way[] = ["phone", "text", "mail", "letter", "through-someone", "at-practice", "they-come"];

/** Everything was given, everything said safe, by the person. */
function answers(given: Partial<ContactAnswers> = {}): ContactAnswers {
  return {
    saidBy: { kind: "person" },
    checkedWithPerson: false,
    ways: allWays,
    phone: "07700900123",
    textNumber: "07700900123",
    mail: "jo@example.org",
    address: "1 High Street",
    throughSomeone: "Her sister Ann, 07700900124",
    voicemail: "yes",
    sayWhoWeAre: "yes",
    othersSee: "nobody",
    times: ["mornings"],
    ...given,
  };
}

const anyAnswers: fc.Arbitrary<ContactAnswers> = fc.record({
  saidBy: fc.constantFrom<ContactAnswers["saidBy"][]>({ kind: "person" }, { kind: "helper", name: "Sam" }),
  checkedWithPerson: fc.boolean(),
  ways: fc.subarray(allWays),
  phone: fc.option(fc.constant("07700900123")),
  textNumber: fc.option(fc.constant("07700900123")),
  mail: fc.option(fc.constant("jo@example.org")),
  address: fc.option(fc.constant("1 High Street")),
  throughSomeone: fc.option(fc.constant("Ann")),
  voicemail: fc.constantFrom<ContactAnswers["voicemail"][]>("yes", "no", "not-said"),
  sayWhoWeAre: fc.constantFrom<ContactAnswers["sayWhoWeAre"][]>("yes", "no", "not-said"),
  othersSee: fc.constantFrom<ContactAnswers["othersSee"][]>("nobody", "someone", "not-said"),
  times: fc.constant([]),
});

test("when everything was said to be safe, everything chosen may be used", () => {
  expect(safeContact(answers())).toEqual({
    ways: allWays,
    mayLeaveVoicemail: true,
    maySayWhoWeAre: true,
    mayText: true,
    mayMail: true,
    first: { way: "phone", neutral: false, alone: false },
    times: ["mornings"],
    saidBy: null,
  });
});

test("there is no voicemail unless it was said to be safe", () => {
  for (const voicemail of ["no", "not-said"] as const)
    expect(safeContact(answers({ voicemail })).mayLeaveVoicemail).toBe(false);
  expect(contactWarnings(answers({ voicemail: "not-said" }))).toContain("Do not leave a voicemail.");
});

test("no note goes out by text or mail when someone else sees it, or when that was not said", () => {
  for (const othersSee of ["someone", "not-said"] as const) {
    expect(safeContact(answers({ othersSee }))).toMatchObject({ mayText: false, mayMail: false });
  }
});

test("when someone else sees messages and letters, ways that they do not see come first", () => {
  expect(waysToReach(answers({ ways: ["mail", "letter", "at-practice"], othersSee: "someone" }))).toEqual([
    "at-practice",
    "mail",
    "letter",
  ]);
});

test("what a helper said is marked, allows nothing, and is checked with the person alone", () => {
  const said = answers({ saidBy: { kind: "helper", name: "Sam Lee" } });
  expect(safeContact(said)).toMatchObject({
    mayLeaveVoicemail: false,
    maySayWhoWeAre: false,
    mayText: false,
    mayMail: false,
    first: { way: "phone", neutral: true, alone: true },
    saidBy: "Sam Lee",
  });
  expect(contactWarnings(said)[0]).toBe("Said by Sam Lee. Talk with the person alone first, and check this with them.");
  expect(safeContact({ ...said, checkedWithPerson: true })).toMatchObject({ mayLeaveVoicemail: true, saidBy: null });
});

test("a letter without an address is no way; with no way left the lead decides", () => {
  const none = answers({ ways: ["letter"], address: null });
  expect(safeContact(none).first.way).toBe("ask-lead");
  expect(contactWarnings(none).at(-1)).toContain("Ask your team lead");
});

test("nothing is ever allowed that was not chosen, given and said safe by the person", () => {
  fc.assert(
    fc.property(anyAnswers, (given) => {
      const safe = safeContact(given);
      const sure = given.saidBy.kind === "person" || given.checkedWithPerson;
      if (safe.mayLeaveVoicemail)
        expect(sure && given.voicemail === "yes" && given.ways.includes("phone") && given.phone !== null).toBe(true);
      if (safe.mayText) expect(sure && given.othersSee === "nobody" && given.ways.includes("text")).toBe(true);
      if (safe.mayMail)
        expect(sure && given.othersSee === "nobody" && given.ways.includes("mail") && given.mail !== null).toBe(true);
      expect(safe.ways.every((way) => given.ways.includes(way))).toBe(true);
      expect(safe.first.alone).toBe(!sure);
      expect(safe.first.way === "ask-lead" ? safe.ways.length : safe.ways.indexOf(safe.first.way)).toBe(0);
    }),
  );
});
