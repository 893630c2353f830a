import { expect, test } from "vitest";
import type { Live } from "#app/domain/conversation/live.ts";
import { staffNow } from "#app/domain/conversation/staff-now.ts";
import { whyJoinNot } from "#app/domain/conversation/why-join-not.ts";
import { at } from "#test/unit/domain/clock/england.ts";
import { liveFacts } from "./live-facts.ts";

const now = at("2026-05-05", "10:00");
const later = at("2026-05-05", "10:20");
const here = [{ memberId: "asha", name: "Asha", until: later }];
const inIt = (memberId: string, name: string) => ({ memberId, name, joinedAt: now, hereUntil: later });
const asAsha = (given: Partial<Live>, typing: { memberId: string; name: string }[] = []) =>
  staffNow(liveFacts(given), { readerId: "asha", movers: ["holder"], personHere: false, typing }, now);

test("staff read who has joined, themselves first", () => {
  expect(asAsha({ here }).says).toBe("Nobody has joined.");
  expect(asAsha({ joined: [inIt("asha", "Asha")] }).says).toBe("You have joined.");
  expect(asAsha({ joined: [inIt("sam", "Sam")] }).says).toBe("Sam has joined.");
  expect(asAsha({ joined: [inIt("sam", "Sam"), inIt("asha", "Asha")] }).says).toBe("You and Sam have joined.");
});

test("the button to join is there while it can be used, and not once it was", () => {
  expect(asAsha({ here })).toMatchObject({ joined: false, canJoin: true });
  expect(asAsha({ here, joined: [inIt("asha", "Asha")] })).toMatchObject({ joined: true, canJoin: false });
  expect(asAsha({ here, teamLive: false })).toMatchObject({ canJoin: false, live: false });
  expect(asAsha({}).canJoin).toBe(false);
});

test("nobody is shown that they themselves are typing", () => {
  const typing = [
    { memberId: "asha", name: "Asha" },
    { memberId: "sam", name: "Sam" },
  ];
  expect(asAsha({}, typing).typing).toEqual(["Sam"]);
});

test("why somebody cannot join is told in the order in which they can do something about it", () => {
  const why = (given: Partial<Live>, movers: Parameters<typeof whyJoinNot>[2] = ["holder"]) =>
    whyJoinNot(liveFacts({ here, ...given }), "asha", movers, now)?.kind ?? null;
  expect(why({})).toBeNull();
  expect(why({}, [])).toBe("not-yours-to-do");
  expect(why({ state: "closed" })).toBe("closed-already");
  expect(why({ state: "withdrawing" })).toBe("stopped");
  expect(why({ teamLive: false, here: [] })).toBe("not-live");
  expect(why({ here: [] })).toBe("not-here");
  expect(why({ here: [{ memberId: "asha", name: "Asha", until: now }] })).toBe("not-here");
  expect(why({ here: [{ memberId: "sam", name: "Sam", until: later }] })).toBe("not-here");
});
