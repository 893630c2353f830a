import { expect, test } from "vitest";
import { openStates } from "#app/domain/referral/referral-state.ts";
import { whatPersonSees, whatReferrerSees } from "#app/domain/referral/what-others-see.ts";

const contactedAt = new Date("2026-05-05T09:00:00Z");

test("a referrer sees received and nothing more until the person agrees", () => {
  for (const state of [...openStates, "closed" as const]) {
    expect(whatReferrerSees({ state, tellReferrer: false, contactedAt, closeReason: "not-reached" })).toBe("received");
  }
});

test("once the person agrees, a referrer sees in contact, finished or not reached", () => {
  const seen = { tellReferrer: true, closeReason: null } as const;
  expect(whatReferrerSees({ ...seen, state: "active", contactedAt })).toBe("in-contact");
  expect(whatReferrerSees({ ...seen, state: "assigned", contactedAt: null })).toBe("received");
  expect(whatReferrerSees({ ...seen, state: "closed", contactedAt, closeReason: "withdrew" })).toBe("finished");
  expect(whatReferrerSees({ ...seen, state: "closed", contactedAt: null, closeReason: "not-reached" })).toBe(
    "not-reached",
  );
});

test("the person sees each state in one of seven ways, and never how it is shared out", () => {
  expect([...openStates, "closed" as const].map(whatPersonSees)).toEqual([
    "received",
    "received",
    "with-a-link-worker",
    "in-contact",
    "in-contact",
    "waiting-for-you",
    "paused",
    "stopping",
    "finished",
  ]);
});
