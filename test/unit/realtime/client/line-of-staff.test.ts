import { expect, test } from "vitest";
import { makeSite, openPage, side } from "./line-world.ts";

const deskSide = { ...side, readsFirst: true };
const behind = { ok: false, kind: "behind" } as const;

test("a link worker's words carry what stood on the page when Send was pressed, not what came while the line was broken", () => {
  const site = makeSite();
  site.say(null, "I am at home");
  const page = openPage({}, deskSide);
  page.catchUp(site);
  page.tell({ kind: "lost" });
  page.write("see you at ten");
  site.say(null, "I had to go out");

  const [ask] = page.catchUp(site);
  expect(ask).toMatchObject({ kind: "say", after: 1 });
  expect(page.shown()).toEqual(["I am at home", "I had to go out"]);
});

test("words that were behind go back to the link worker, after what is new is shown, and are not sent by themselves", () => {
  const site = makeSite();
  const page = openPage({}, deskSide);
  page.catchUp(site);
  page.write("see you at ten");
  site.say(null, "not today, please");

  const asks = page.tell({ kind: "said", clientId: "see you at ten", answer: behind });
  expect(page.states()).toEqual(["see you at ten refused"]);
  expect(page.line.waiting).toMatchObject([{ why: behind, words: "see you at ten" }]);
  expect(page.answer(asks, site)).toEqual([]);
  expect(page.shown()).toEqual(["not today, please"]);

  page.tell({ kind: "taken-back", clientId: "see you at ten" });
  expect(page.write("see you tomorrow")).toMatchObject([{ kind: "say", after: 1 }]);
});

test("a person's words that were behind are sent again by themselves", () => {
  const site = makeSite();
  const page = openPage();
  page.catchUp(site);
  page.write("hello");
  const asks = page.tell({ kind: "said", clientId: "hello", answer: behind });
  expect(page.answer(asks, site)).toMatchObject([{ kind: "say", message: { clientId: "hello" } }]);
});

test("what cannot be taken stays with the reason for it", () => {
  const page = openPage({}, deskSide);
  page.catchUp(makeSite());
  page.write("hello");
  const answer = { ok: false, kind: "refused", sentence: "This is closed." } as const;
  expect(page.tell({ kind: "said", clientId: "hello", answer })).toEqual([]);
  expect(page.line.waiting).toMatchObject([{ state: "refused", why: answer }]);
});
