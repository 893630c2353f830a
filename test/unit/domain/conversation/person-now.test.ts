import fc from "fast-check";
import { expect, test } from "vitest";
import { personNow } from "#app/domain/conversation/person-now.ts";
import type { Live, LiveJoined } from "#app/domain/conversation/live.ts";
import { at, england } from "#test/unit/domain/clock/england.ts";
import { asha, cannotWait, liveFacts } from "./live-facts.ts";

const tuesday = at("2026-05-05", "10:02");
const minutes = (count: number) => new Date(tuesday.getTime() + count * 60_000);
const joined = (name: string, hereUntil: Date | null): LiveJoined => ({
  memberId: name.toLowerCase(),
  name,
  joinedAt: tuesday,
  hereUntil,
});
const now = (given: Partial<Live>, there: string[] = [], when = tuesday) =>
  personNow(liveFacts(given), { there, cannotWait }, when, england);

test("who has joined and has the page open reads it now, and nobody else is said to", () => {
  const two = [joined("Asha", minutes(20)), joined("Ben", minutes(20))];
  expect(now({ joined: two }, ["asha"])).toEqual({ says: "Asha has joined and reads this now.", watching: true });
  expect(now({ joined: two }, ["asha", "ben"]).says).toBe("Asha and Ben have joined and read this now.");
});

test("while the line of whoever has joined is broken, no one is said to read", () => {
  expect(now({ joined: [joined("Asha", minutes(20))] })).toEqual({
    says: "Asha has joined. Their line is broken just now. What you write is kept for them.",
    watching: false,
  });
});

test("a link worker who is here, and has not joined, sees what is written until about a time", () => {
  const worker = { ...asha, hereUntil: minutes(30) };
  expect(now({ worker })).toEqual({
    says: "Asha Karim is here until about 10.35 in the morning and sees what you write.",
    watching: false,
  });
});

test("what has passed, or is turned off, never shows as somebody's being here", () => {
  const passed = { worker: { ...asha, hereUntil: tuesday }, joined: [joined("Asha", tuesday)] };
  expect(now(passed, ["asha"]).says).toMatch(/^Write when you like\. .* No one is watching just now\.$/);
  const off = { teamLive: false, worker: { ...asha, hereUntil: minutes(20) }, joined: [joined("Asha", minutes(20))] };
  expect(now(off, ["asha"])).toEqual(now({}));
});

test("nothing is said about reading once it is closed", () => {
  expect(now({ state: "closed", joined: [joined("Asha", minutes(20))] }, ["asha"])).toEqual({
    says: "",
    watching: false,
  });
});

test("property: watching is said exactly while somebody who joined is here and has the page open", () => {
  const maybeUntil = fc.option(fc.integer({ min: -60, max: 60 }).map(minutes));
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), maybeUntil, maybeUntil, (teamLive, open, ashaUntil, workerUntil) => {
      const given = { teamLive, joined: [joined("Asha", ashaUntil)], worker: { ...asha, hereUntil: workerUntil } };
      const { says, watching } = now(given, open ? ["asha"] : []);
      const inIt = teamLive && ashaUntil !== null && ashaUntil > tuesday;
      expect(watching).toBe(inIt && open);
      expect(says.includes("has joined")).toBe(inIt);
      const isHere = teamLive && workerUntil !== null && workerUntil > tuesday;
      expect(says.includes("is here until")).toBe(isHere && !inIt);
    }),
  );
});
