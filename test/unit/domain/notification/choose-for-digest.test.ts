import { expect, test } from "vitest";
import { chooseForDigest, type DigestReader } from "#app/domain/notification/choose-for-digest.ts";
import { defaultHow } from "#app/domain/notification/notice-kinds.ts";
import { digestSubject, sayLeftOut } from "#app/domain/notification/say-digest.ts";

const reader: DigestReader = {
  how: defaultHow,
  notices: [],
  place: "",
  interests: [],
  takes: () => true,
  mayOpen: () => true,
};
const nothing = { threads: [], resources: [] };

test("a digest without anything in it is none", () => {
  expect(chooseForDigest("weekly", reader, nothing)).toBeNull();
  const notices = [{ kind: "reply" as const, threadId: "t1" }]; // mailed at once, by its kind
  expect(chooseForDigest("weekly", { ...reader, notices }, nothing)).toBeNull();
  expect(chooseForDigest("daily", { ...reader, notices }, nothing)).toBeNull();
});

test("new threads of a followed space come before other posts, each thread once, and the rest is counted", () => {
  const posts = Array.from({ length: 9 }, (_, at) => ({ kind: "post" as const, threadId: `t${at}` }));
  const notices = [...posts, { kind: "thread" as const, threadId: "new" }, { kind: "post" as const, threadId: "t0" }];
  expect(chooseForDigest("weekly", { ...reader, notices }, nothing)).toEqual({
    threadIds: ["new", "t0", "t1", "t2", "t3", "t4", "t5", "t6"],
    resourceIds: [],
    leftOut: 2,
  });
});

test("whoever wants no news gets neither the noticeboard nor resources", () => {
  const fresh = {
    threads: [{ id: "fund", kind: "board" as const, places: [] }],
    resources: [{ id: "r", topics: ["walking"], places: [] }],
  };
  const walker = { ...reader, interests: ["walking"] };
  expect(chooseForDigest("weekly", walker, fresh)).toEqual({ threadIds: ["fund"], resourceIds: ["r"], leftOut: 0 });
  expect(chooseForDigest("weekly", { ...walker, how: () => "never" as const }, fresh)).toBeNull();
  expect(chooseForDigest("weekly", { ...walker, takes: () => false, mayOpen: () => false }, fresh)).toBeNull();
});

test("a question put to a place is news for those who work there, and a member without a place gets none", () => {
  const fresh = { threads: [{ id: "q", kind: "asked" as const, places: ["P1"] }], resources: [] };
  expect(chooseForDigest("weekly", { ...reader, place: "P1" }, fresh)?.threadIds).toEqual(["q"]);
  expect(chooseForDigest("weekly", reader, fresh)).toBeNull();
});

test("a digest's subject counts and names nothing", () => {
  expect(digestSubject("weekly", { threads: 2, resources: 1 })).toBe(
    "Your week in the network: 2 discussions, 1 new resource",
  );
  expect(sayLeftOut(0)).toBe("");
  expect(sayLeftOut(1)).toBe("1 discussion with news is left out here.");
});
