import { expect, test } from "vitest";
import { judgeLook, type Known } from "#app/domain/links/judge-look.ts";
import type { Look } from "#app/domain/links/look.ts";

const hour = 60 * 60 * 1000;
const text = "Every Tuesday at ten we walk along the river and drink tea afterwards";

function opened(over: Partial<Extract<Look, { kind: "opened" }>> = {}): Look {
  const page = { title: "Walking group", text, fingerprint: "walks" };
  return { kind: "opened", status: 200, finalUrl: "https://walks.example/", movedTo: null, ...page, ...over };
}

const missed: Look = { kind: "missed", why: "gone", status: 404, finalUrl: "https://walks.example/" };
const known: Known = { misses: 0, missedOn: null, meant: { fingerprint: "walks", text } };

test("the first look that opens shows what is meant, and the next one is a fortnight later", () => {
  const judged = judgeLook(null, opened(), "2026-05-06");
  expect(judged).toEqual({
    finding: "opened",
    misses: 0,
    missedOn: null,
    becomesMeant: true,
    againInMs: 14 * 24 * hour,
  });
  expect(judgeLook(known, opened(), "2026-05-20")).toMatchObject({ finding: "opened", becomesMeant: false });
});

test("another title or domain, or other words from end to end, may mean that a page changed hands", () => {
  expect(judgeLook(known, opened({ fingerprint: "casino" }), "2026-05-20").finding).toBe("changed");
  const casino = "Play slots and roulette with a welcome bonus for everybody tonight";
  expect(judgeLook(known, opened({ text: casino }), "2026-05-20")).toMatchObject({
    finding: "changed",
    becomesMeant: false,
  });
  expect(judgeLook(known, opened({ text: `${text}, and in June by the sea` }), "2026-05-20").finding).toBe("opened");
});

test("a link is probably gone when it did not open on three different days, and not before", () => {
  const first = judgeLook(known, missed, "2026-05-06");
  expect(first).toMatchObject({ finding: "missed", misses: 1, againInMs: 20 * hour });
  const sameDay = judgeLook({ ...known, ...first }, missed, "2026-05-06");
  expect(sameDay).toMatchObject({ finding: "missed", misses: 1 });
  const second = judgeLook({ ...known, ...sameDay }, missed, "2026-05-07");
  const third = judgeLook({ ...known, ...second }, missed, "2026-05-08");
  expect([second.finding, third.finding]).toEqual(["missed", "gone"]);
  expect(third.againInMs).toBe(14 * 24 * hour);
  expect(judgeLook({ ...known, ...third }, missed, "2026-05-22").finding).toBe("gone");
});

test("a link that opens again begins to count anew", () => {
  const twice = { ...known, misses: 2, missedOn: "2026-05-07" };
  expect(judgeLook(twice, opened(), "2026-05-08")).toMatchObject({ finding: "opened", misses: 0, missedOn: null });
});

test("a server that asks us to come later is neither a miss nor a page that opened", () => {
  const busy: Look = { kind: "busy", status: 503, finalUrl: "https://walks.example/", waitMs: 48 * hour };
  const twice = { ...known, misses: 2, missedOn: "2026-05-07" };
  const judged = judgeLook(twice, busy, "2026-05-08");
  expect(judged).toMatchObject({ finding: "busy", misses: 2, missedOn: "2026-05-07", againInMs: 48 * hour });
  expect(judgeLook(known, { ...busy, waitMs: 0 }, "2026-05-08").againInMs).toBe(20 * hour);
  expect(judgeLook(known, { ...busy, waitMs: 1e12 }, "2026-05-08").againInMs).toBe(14 * 24 * hour);
});

test("a page that would not let us look says nothing of whether it is gone", () => {
  const closed: Look = { kind: "closed", status: 403, finalUrl: "https://walks.example/" };
  expect(judgeLook({ ...known, misses: 2 }, closed, "2026-05-08")).toMatchObject({ finding: "closed", misses: 0 });
});
