import fc from "fast-check";
import { expect, test } from "vitest";
import { afterTries, sayAfterTries } from "#app/domain/reaching/after-tries.ts";
import { whyTryNot, triedWays, type ContactTry, type TryOutcome } from "#app/domain/reaching/contact-tries.ts";
import { at, england, shown } from "../clock/england.ts";
import { safeAnswers } from "./any-answers.ts";

const tried = (date: string, time: string, outcome: TryOutcome = "no-answer"): ContactTry => ({
  way: outcome === "sent" ? "letter" : "phone",
  outcome,
  triedAt: at(date, time),
});
const three = [tried("2026-05-05", "10:00"), tried("2026-05-06", "15:00"), tried("2026-05-07", "11:00")];
const next = (tries: ContactTry[], now = at("2026-05-08", "09:00"), heardAt: Date | null = null) =>
  afterTries({ tries, heardAt, letter: "letter" }, now, england);

test("three tries on three days and at two times of day lead to the safe letter", () => {
  expect(next(three.slice(0, 2))).toEqual({ kind: "trying", made: 2, otherDays: 1, otherTime: false });
  expect(next(three)).toEqual({ kind: "letter", way: "letter" });
});

test("three tries on one day, or always in the morning, are not enough", () => {
  const oneDay = ["09:00", "13:00", "16:00"].map((time) => tried("2026-05-05", time));
  expect(next(oneDay)).toEqual({ kind: "trying", made: 3, otherDays: 2, otherTime: false });
  const mornings = ["05", "06", "07"].map((day) => tried(`2026-05-${day}`, "09:30"));
  expect(next(mornings)).toEqual({ kind: "trying", made: 3, otherDays: 0, otherTime: true });
  expect(sayAfterTries(next(mornings), "Pat", england)).toContain("at another time of day");
});

test("where no letter and no text is safe the lead decides", () => {
  const none = afterTries({ tries: three, heardAt: null, letter: null }, at("2026-05-08", "09:00"), england);
  expect(none).toEqual({ kind: "letter", way: null });
  expect(sayAfterTries(none, "Pat", england)).toContain("The team lead decides");
});

test("over Easter the letter waits ten working days, and bank holidays do not count", () => {
  const tries = [tried("2026-03-25", "10:00"), tried("2026-03-26", "15:00"), tried("2026-03-27", "11:00")];
  const sent = [...tries, tried("2026-03-31", "12:00", "sent")]; // Tuesday before Good Friday, 3 April
  const waits = next(sent, at("2026-04-01", "09:00"));
  expect(waits.kind === "letter-waits" && shown(waits.until)).toBe("2026-04-16 17:00");
  expect(next(sent, at("2026-04-16", "17:00")).kind).toBe("letter-waits");
  expect(next(sent, at("2026-04-16", "17:01")).kind).toBe("decide");
});

test("over Christmas and New Year the letter waits ten working days", () => {
  const tries = [tried("2026-12-14", "10:00"), tried("2026-12-15", "15:00"), tried("2026-12-16", "11:00")];
  const waits = next([...tries, tried("2026-12-18", "12:00", "sent")], at("2026-12-19", "09:00"));
  expect(waits.kind === "letter-waits" && shown(waits.until)).toBe("2027-01-06 17:00"); // without 25, 28 December and 1 January
});

test("once we heard from them the count begins anew", () => {
  expect(next(three, at("2026-05-08", "09:00"), at("2026-05-07", "12:00"))).toEqual({ kind: "none" });
  expect(next([...three, tried("2026-05-08", "08:00")], at("2026-05-08", "09:00"), at("2026-05-07", "12:00"))).toEqual({
    kind: "trying",
    made: 1,
    otherDays: 2,
    otherTime: true,
  });
});

test("a letter that went out before the three tries does not count as the safe letter", () => {
  expect(next([tried("2026-05-04", "10:00", "sent"), ...three])).toEqual({ kind: "letter", way: "letter" });
});

test("a clock alone never says more than that somebody decides", () => {
  const anyTry = fc.record({
    way: fc.constantFrom("phone" as const, "letter" as const, "text" as const),
    outcome: fc.constantFrom<TryOutcome[]>("no-answer", "voicemail", "someone-else", "wrong-number", "sent"),
    triedAt: fc.date({ min: at("2026-03-01", "00:00"), max: at("2026-12-31", "00:00"), noInvalidDate: true }),
  });
  fc.assert(
    fc.property(fc.array(anyTry, { maxLength: 8 }), (tries) => {
      const later = afterTries({ tries, heardAt: null, letter: "text" }, at("2028-01-01", "00:00"), england);
      expect(["none", "trying", "letter", "decide"]).toContain(later.kind);
    }),
  );
});

test("a voicemail is written down only where it was safe, and no try before it was made", () => {
  const now = at("2026-05-08", "09:00");
  const made = tried("2026-05-08", "08:30", "voicemail");
  expect(whyTryNot(safeAnswers(), made, now)).toBeNull();
  expect(whyTryNot(safeAnswers({ voicemail: "not-said" }), made, now)).toEqual({ kind: "voicemail-not-safe" });
  expect(whyTryNot(safeAnswers(), tried("2026-05-08", "09:30"), now)).toEqual({ kind: "not-yet" });
  expect(whyTryNot(safeAnswers(), tried("2026-03-08", "09:30"), now)).toEqual({ kind: "too-long-ago" });
  expect(whyTryNot(safeAnswers({ ways: ["letter"] }), tried("2026-05-08", "08:30"), now)).toEqual({
    kind: "way-not-safe",
  });
});

test("that they came to us can always be written down", () => {
  expect(triedWays(safeAnswers({ ways: [] }))).toEqual(["they-come"]);
  const now = at("2026-05-08", "09:00");
  const came = { way: "they-come", triedAt: at("2026-05-08", "08:30") } as const;
  expect(whyTryNot(safeAnswers({ ways: [] }), { ...came, outcome: "reached" }, now)).toBeNull();
  expect(whyTryNot(safeAnswers({ ways: [] }), { ...came, outcome: "no-answer" }, now)).toEqual({
    kind: "came-means-talked",
  });
});
