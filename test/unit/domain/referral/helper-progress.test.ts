import { expect, test } from "vitest";
import { helperNext, helperProgress, type HelperAfterSending } from "#app/domain/referral/helper-progress.ts";
import { clocksFrom } from "#app/domain/referral/referral-clocks.ts";
import { at, england, officeHours } from "#test/unit/domain/clock/england.ts";

function next(ownWay: HelperAfterSending["ownWay"], now = at("2026-05-05", "10:00")): string[] {
  const sent = {
    teamName: "Sample Riverside link workers",
    teamPhone: "0191 498 0000",
    teamHours: officeHours,
    contactDueAt: clocksFrom(now, england).contactDueAt,
    reference: "BDFGHKMNP",
    cannotWait: "If you cannot wait, ring 111 and choose option 2, at any time.",
    ownWay,
  };
  return helperNext(sent, now, england);
}

test("a helper is told by when we get in touch with the person, and that we talk with them alone first", () => {
  expect(next(null)).toEqual([
    "A link worker will get in touch with them by Tuesday 12 May.",
    "We will talk with them on their own first. We do this with everyone.",
    "If you cannot wait, ring 111 and choose option 2, at any time.",
  ]);
});

test("a helper whose person cannot decide is rung or written to, and told how to know the call", () => {
  expect(next("phone")).toEqual([
    "A link worker will ring you by Tuesday 12 May.",
    "The call will come from 0191 498 0000.",
    "The person who rings will say the last three letters of your reference, M N P. We never ask for bank details.",
    "If you cannot wait, ring 111 and choose option 2, at any time.",
  ]);
  expect(next("mail")[0]).toBe("A link worker will email you by Tuesday 12 May.");
});

test("at a weekend a helper is told the truth, with the team's name and no worker's", () => {
  const told = next(null, at("2026-05-09", "15:00"));
  expect(told[0]).toContain(
    "Nobody is reading this now. The Sample Riverside link workers team will read it on Monday",
  );
  expect(told.join(" ").match(/ring 111/g)).toHaveLength(1);
});

test("of the four states, three say that the person agreed to our telling", () => {
  const agreed = (["received", "in-contact", "finished", "not-reached"] as const).map((state) =>
    helperProgress(state).sentences.includes("They said that we may tell you this."),
  );
  expect(agreed).toEqual([false, true, true, true]);
});
