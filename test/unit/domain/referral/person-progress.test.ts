import fc from "fast-check";
import { expect, test } from "vitest";
import { personProgress, sayCall, type ProgressFacts } from "#app/domain/referral/person-progress.ts";
import { clocksFrom } from "#app/domain/referral/referral-clocks.ts";
import { openStates, type ReferralState } from "#app/domain/referral/referral-state.ts";
import { at, england, officeHours } from "#test/unit/domain/clock/england.ts";

const sentAt = at("2026-05-05", "10:00");

function facts(given: Partial<ProgressFacts> = {}): ProgressFacts {
  return {
    state: "assigned",
    workerName: "Asha Karim",
    teamName: "Sample Riverside link workers",
    teamPhone: "0191 498 0000",
    teamHours: officeHours,
    callSoon: false,
    firstWay: "phone",
    contactDueAt: clocksFrom(sentAt, england).contactDueAt,
    reference: "BDFGHKMNP",
    cannotWait: "If you cannot wait, ring 111 and choose option 2, at any time.",
    contactedAt: null,
    waitingSince: null,
    ...given,
  };
}

const tell = (given: Partial<ProgressFacts>, now = sentAt) => personProgress(facts(given), now, england);

test("until the first contact, the page says who rings and by which day", () => {
  expect(tell({})).toEqual({
    heading: "Asha Karim is your link worker",
    sentences: [
      "Asha Karim will ring you by Tuesday 12 May.",
      "The call will come from 0191 498 0000.",
      "Asha Karim will say the last three letters of your reference, M N P. We never ask for bank details.",
    ],
  });
  expect(tell({ state: "queued", workerName: null, firstWay: "letter" })).toEqual({
    heading: "We have what you sent",
    sentences: ["A link worker will write you a letter by Tuesday 12 May."],
  });
});

test("when it moved to someone else after the first contact, no first contact is promised again", () => {
  expect(tell({ contactedAt: sentAt }).sentences).toEqual(["Asha Karim knows what you sent and goes on from there."]);
  expect(tell({ contactedAt: sentAt, state: "queued", workerName: null }).sentences).toEqual([
    "Your link worker has changed. We are choosing the next one.",
  ]);
});

test("a call that was asked for is promised as it was named, then said to be late, then told as it is", () => {
  const due = at("2026-05-05", "17:00");
  const say = (given: Partial<ProgressFacts>, now = sentAt) =>
    sayCall(facts({ callSoon: true, contactDueAt: due, ...given }), now, england);
  expect(say({})).toBe("Asha Karim will ring you today, Tuesday 5 May, by 5 in the afternoon.");
  expect(say({}, at("2026-05-05", "17:30"))).toBe(
    "We said that we would ring you on Tuesday 5 May by 5 in the afternoon. That time has passed, and we are sorry.",
  );
  expect(say({ state: "in-contact", contactedAt: sentAt })).toBe("You are in touch with Asha Karim.");
  expect(say({ state: "withdrawing", waitingSince: sentAt })).toBe("You asked us to stop.");
  expect(say({ state: "queued", workerName: null, contactedAt: sentAt })).toBe("We have what you sent.");
});

test("after asking to stop, the one check is told with its day, and no day that has passed", () => {
  const stopped = { state: "withdrawing", waitingSince: sentAt } as const;
  expect(tell(stopped).sentences[1]).toBe(
    "Asha Karim will check with you once by Thursday 7 May, in a way you told us is safe. Then we close it.",
  );
  expect(tell(stopped, at("2026-05-12", "10:00")).sentences[1]).toBe(
    "Asha Karim will check with you once, in a way you told us is safe. Then we close it.",
  );
});

const anyState = fc.constantFrom<ReferralState>(...openStates, "closed");
const anyDay = fc.date({ min: at("2026-04-01", "00:00"), max: at("2026-07-01", "00:00"), noInvalidDate: true });
const maybeDay = fc.option(anyDay);

test("property: in every state at every moment there is a heading, something to know, and no day gone by is promised", () => {
  fc.assert(
    fc.property(
      anyState,
      anyDay,
      maybeDay,
      maybeDay,
      fc.option(fc.constant("Asha Karim")),
      (state, now, contactedAt, waitingSince, workerName) => {
        const { heading, sentences } = tell({ state, contactedAt, waitingSince, workerName }, now);
        expect(heading).toMatch(/^[A-Z]/);
        expect(sentences.length).toBeGreaterThan(0);
        if (now > clocksFrom(sentAt, england).contactDueAt) {
          expect(sentences.join(" ")).not.toContain("will ring you by");
        }
      },
    ),
  );
});
