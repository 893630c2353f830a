import { expect, test } from "vitest";
import type { LineAsk } from "#realtime/client/line-state.ts";
import { makeSite, openPage } from "./line-world.ts";

const minute = 60_000;
const sent = (asks: LineAsk[]) => asks.flatMap((ask) => (ask.kind === "say" ? [ask.message.clientId] : []));
const kinds = (asks: LineAsk[]) => asks.map(({ kind }) => kind);

test("nothing is sent before the view has caught up, then one at a time and in order", () => {
  const [page, site] = [openPage(), makeSite()];
  site.say(null, "from the other side");
  expect([page.write("a"), page.write("b")]).toEqual([[], []]);
  expect(sent(page.catchUp(site))).toEqual(["a"]);
  expect(page.shown()).toEqual(["from the other side"]);
  expect(page.write("c")).toEqual([]);
  expect(sent(page.tell({ kind: "said", clientId: "a", answer: site.say("a", "a") }))).toEqual(["b"]);
  expect(page.states()).toEqual(["a sent", "b sending", "c waiting"]);
});

test("what was sent waits until it is seen in the conversation, and stands there once", () => {
  const [page, site] = [openPage(), makeSite()];
  page.catchUp(site);
  page.write("a");
  page.tell({ kind: "said", clientId: "a", answer: site.say("a", "a") });
  expect(page.states()).toEqual(["a sent"]);
  page.tell({ kind: "items", items: site.items });
  expect([page.states(), page.shown()]).toEqual([[], ["a"]]);
});

test("when the news of it does not come by itself, it is asked for", () => {
  const [page, site] = [openPage(), makeSite()];
  page.catchUp(site);
  page.write("a");
  page.tell({ kind: "said", clientId: "a", answer: site.say("a", "a") });
  page.answer(page.tell({ kind: "tick" }, 2_000), site);
  expect([page.states(), page.shown()]).toEqual([[], ["a"]]);
});

test("without an answer the same id is sent again once the view has caught up, and nothing that was kept is sent twice", () => {
  const [page, site] = [openPage(), makeSite()];
  page.catchUp(site);
  page.write("a");
  page.write("b");
  site.say("a", "a"); // kept, but the answer was lost
  expect(kinds(page.tell({ kind: "not-said", clientId: "a" }))).toEqual(["renew"]);
  expect(page.states()).toEqual(["a late", "b late"]);
  expect(page.line.connection).toBe("waiting for the line");
  expect(sent(page.catchUp(site))).toEqual(["b"]);
});

test("a late answer to a message that is tried again breaks nothing", () => {
  const [page, site] = [openPage(), makeSite()];
  page.catchUp(site);
  page.write("a");
  page.tell({ kind: "lost" });
  expect(page.tell({ kind: "not-said", clientId: "a" })).toEqual([]);
  expect(sent(page.catchUp(site))).toEqual(["a"]);
});

test("a missing number is asked for, page after page", () => {
  const [page, site] = [openPage(), makeSite()];
  page.catchUp(site);
  for (let n = 1; n <= 7; n += 1) site.say(null, `words ${n}`);
  const asks = page.tell({ kind: "items", items: site.items.slice(-1) });
  expect(asks).toEqual([{ kind: "catch-up", ask: 2, after: 0 }]);
  page.answer(asks, site, 2);
  expect(page.shown()).toEqual(site.items.map(({ words }) => words));
  expect(page.line.connection).toBe("caught up");
});

test("an answer that brings nothing new where something is missing is not asked for without end", () => {
  const [page, site] = [openPage(), makeSite()];
  page.catchUp(site);
  const [ask] = page.tell({ kind: "items", items: [{ n: 5, clientId: null, words: "too early" }] });
  expect(ask?.kind).toBe("catch-up");
  expect(page.answer([ask as LineAsk], site)).toEqual([]);
  expect(page.line.connection).toBe("connecting");
  expect(page.tell({ kind: "tick" }, 4_000)).toEqual([]);
  expect(kinds(page.tell({ kind: "tick" }, 2_000))).toEqual(["catch-up"]);
});

test("a tab that comes back sends nothing until it knows what it missed", () => {
  const [page, site] = [openPage(), makeSite()];
  page.catchUp(site);
  const asks = page.tell({ kind: "woke" });
  expect(page.write("a")).toEqual([]);
  expect(page.line.connection).toBe("connecting");
  site.say(null, "missed");
  expect(sent(page.answer(asks, site))).toEqual(["a"]);
  expect(page.shown()).toEqual(["missed"]);
});

test("a tab that comes back to a dead line begins anew at once", () => {
  const [page, site] = [openPage(), makeSite()];
  page.catchUp(site);
  const [ask] = page.tell({ kind: "woke" });
  expect(kinds(page.tell({ kind: "no-answer", ask: ask?.kind === "catch-up" ? ask.ask : 0 }))).toEqual(["renew"]);
  expect([page.line.connection, page.line.now]).toEqual(["waiting for the line", null]);
  expect(kinds(page.tell({ kind: "woke" }))).toEqual(["renew"]);
});

test("a page that is only just opening its line asks nothing of it", () => {
  const page = openPage();
  expect(page.tell({ kind: "woke" })).toEqual([]);
  expect(page.line.connection).toBe("connecting");
});

test("an answer that was meant for an earlier line shows its items and does not make the view count as whole", () => {
  const [page, site] = [openPage(), makeSite()];
  const [ask] = page.tell({ kind: "connected" });
  page.tell({ kind: "lost" });
  site.say(null, "late news");
  page.tell({ kind: "caught-up", ask: ask?.kind === "catch-up" ? ask.ask : 0, answer: site.catchUp(0) });
  expect([page.shown(), page.line.connection]).toEqual([["late news"], "waiting for the line"]);
});

test("every half minute without news the page asks, so that what it says of the other side stays true", () => {
  const [page, site] = [openPage(), makeSite()];
  page.catchUp(site);
  expect(page.tell({ kind: "tick" }, 29_000)).toEqual([]);
  expect(kinds(page.tell({ kind: "tick" }, 1_000))).toEqual(["catch-up"]);
  expect(page.tell({ kind: "tick" }, 60_000)).toEqual([]);
});

test("too fast, and not saved, wait and are tried again", () => {
  const [page, site] = [openPage(), makeSite()];
  page.catchUp(site);
  page.write("a");
  page.tell({ kind: "said", clientId: "a", answer: { ok: false, kind: "too-fast", retryAfterSeconds: 3 } });
  expect(page.states()).toEqual(["a late"]);
  expect(page.tell({ kind: "tick" }, 2_000)).toEqual([]);
  expect(sent(page.tell({ kind: "tick" }, 1_000))).toEqual(["a"]);
  page.tell({ kind: "said", clientId: "a", answer: { ok: false, kind: "not-saved" } });
  expect(sent(page.tell({ kind: "tick" }, 5_000))).toEqual(["a"]);
});

test("behind: what was missed is read first, then the same message goes again", () => {
  const [page, site] = [openPage(), makeSite()];
  page.catchUp(site);
  page.write("a");
  site.say(null, "written meanwhile");
  const asks = page.tell({ kind: "said", clientId: "a", answer: { ok: false, kind: "behind" } });
  expect(kinds(asks)).toEqual(["catch-up"]);
  expect(sent(page.answer(asks, site))).toEqual(["a"]);
});

test("what can never be taken stands aside, and the next one goes", () => {
  const [page, site] = [openPage(), makeSite()];
  page.catchUp(site);
  page.write("a");
  page.write("b");
  const asks = page.tell({ kind: "said", clientId: "a", answer: { ok: false, kind: "too-long" } });
  expect([sent(asks), page.states()]).toEqual([["b"], ["a refused", "b sending"]]);
  page.tell({ kind: "taken-back", clientId: "a" });
  expect(page.states()).toEqual(["b sending"]);
});

test("where nothing is live any more the page is loaded again, and what waits goes by the form, one by one", () => {
  const [page, site] = [openPage(), makeSite()];
  page.catchUp(site);
  page.write("a");
  page.write("b");
  const asks = page.tell({ kind: "said", clientId: "a", answer: { ok: false, kind: "not-live" } });
  expect(kinds(asks)).toEqual(["close", "say-by-form"]);
  expect([page.line.connection, page.line.reloads]).toEqual(["gone", 1]);
  expect(kinds(page.tell({ kind: "said-by-form", clientId: "a", kept: true }))).toEqual(["say-by-form"]);
  page.tell({ kind: "said-by-form", clientId: "b", kept: false });
  expect(page.states()).toEqual(["a sent", "b late"]);
  expect(kinds(page.tell({ kind: "tick" }, 30_000))).toEqual(["say-by-form"]);
});

test("words that could not be sent for half an hour are removed, and the page says so", () => {
  const page = openPage();
  page.write("a");
  page.tell({ kind: "tick" }, 20 * minute);
  page.write("b");
  page.tell({ kind: "tick" }, 10 * minute);
  expect([page.states(), page.line.removedOld]).toEqual([["b waiting"], true]);
});

test("when the tab was left or cleared, nothing of what waited is sent", () => {
  const [page, site] = [openPage(), makeSite()];
  page.write("a");
  page.tell({ kind: "wiped" });
  expect([sent(page.catchUp(site)), page.states()]).toEqual([[], []]);
});

test("the page is loaded again when words asked for help, and when an answer of the guide changed", () => {
  const [page, site] = [openPage(), makeSite()];
  page.catchUp(site);
  page.write("a");
  page.tell({ kind: "said", clientId: "a", answer: { ...site.say("a", "a"), help: true } });
  expect(page.line.reloads).toBe(1);
  site.say(null, "answered");
  page.tell({ kind: "items", items: site.items });
  expect(page.line.reloads).toBe(2);
});
