import { expect, test } from "vitest";
import { plusDays } from "#app/domain/clock/local-date.ts";
import { isOpen } from "#app/domain/clock/opening.ts";
import { clocksFrom } from "#app/domain/referral/referral-clocks.ts";
import { whatHappensNext, type AfterSending } from "#app/domain/referral/what-happens-next.ts";
import { at, england, officeHours } from "#test/unit/domain/clock/england.ts";

function next(now: Date, given: Partial<AfterSending> = {}) {
  const sent: AfterSending = {
    workerName: "Asha Karim",
    teamName: "Sample Riverside link workers",
    teamPhone: "0191 498 0000",
    teamHours: officeHours,
    firstWay: "phone",
    contactDueAt: clocksFrom(now, england).contactDueAt,
    flagged: false,
    reference: "BDFGHKMNP",
    cannotWait: "If you cannot wait, ring 111 and choose option 2, at any time.",
    callSoon: false,
    sentByHelper: false,
    ...given,
  };
  return whatHappensNext(sent, now, england);
}

test("in office hours the person is told who rings, by which date, from which number and how to know them", () => {
  expect(next(at("2026-05-05", "10:00"))).toEqual({
    nobodyReading: null,
    flaggedReading: null,
    contact: "Asha Karim will ring you by Tuesday 12 May.",
    alone: null,
    calledFrom: "The call will come from 0191 498 0000.",
    proof: "Asha Karim will say the last three letters of your reference, M N P. We never ask for bank details.",
    notSoonEnough: "If you cannot wait, ring 111 and choose option 2, at any time.",
  });
});

test("at a weekend the truth is told: nobody reads this now, and when it will be read", () => {
  expect(next(at("2026-05-09", "15:00")).nobodyReading).toBe(
    "Nobody is reading this now. Asha Karim's team will read it on Monday 11 May by 11 in the morning. If you cannot wait, ring 111 and choose option 2, at any time.",
  );
  expect(next(at("2026-12-24", "17:00")).nobodyReading).toContain("on Tuesday 29 December by 11 in the morning");
});

test("in a queue the team is named; with nobody in a team, the duty coordinator", () => {
  const night = at("2026-05-05", "23:00");
  expect(next(night, { workerName: null }).nobodyReading).toContain(
    "The Sample Riverside link workers team will read it on Wednesday 6 May",
  );
  expect(next(night, { workerName: null }).contact).toBe("A link worker will ring you by Tuesday 12 May.");
  expect(next(night, { workerName: null, teamName: null, teamPhone: null })).toMatchObject({
    contact: "Our duty coordinator, or a link worker, will ring you by Tuesday 12 May.",
    calledFrom: null,
  });
});

test("a flagged one sent in office hours is read the same day", () => {
  expect(next(at("2026-05-05", "10:00"), { flagged: true }).flaggedReading).toBe(
    "Asha Karim's team will read this today, Tuesday 5 May.",
  );
});

test("nothing is said of calls to someone who asked for another way", () => {
  const mail = next(at("2026-05-05", "10:00"), { firstWay: "mail" });
  expect(mail).toMatchObject({
    contact: "Asha Karim will email you by Tuesday 12 May.",
    calledFrom: null,
    proof: null,
  });
});

test("a helper is told that we talk with the person on their own first, as with everyone", () => {
  expect(next(at("2026-05-05", "10:00"), { sentByHelper: true }).alone).toBe(
    "We will talk with them on their own first. We do this with everyone.",
  );
});

test("on every day of four years it is said that nobody reads exactly when nobody is at work", () => {
  for (let date = "2025-01-01"; date <= "2028-11-30"; date = plusDays(date, 1)) {
    for (const time of ["08:59", "09:00", "17:00"]) {
      const now = at(date, time);
      expect(next(now).nobodyReading === null).toBe(isOpen(now, officeHours, england));
    }
  }
});

test("a call that was promised by a time of a day is promised by that time on every page after it", () => {
  const promised = { callSoon: true, contactDueAt: at("2026-05-06", "11:00") };
  expect(next(at("2026-05-05", "20:00"), promised).contact).toContain(
    "will ring you on Wednesday 6 May by 11 in the morning.",
  );
  expect(next(at("2026-05-06", "09:30"), promised).contact).toContain(
    "will ring you today, Wednesday 6 May, by 11 in the morning.",
  );
});
