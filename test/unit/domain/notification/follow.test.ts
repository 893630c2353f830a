import { expect, test } from "vitest";
import { followingSpace, followingThread } from "#app/domain/notification/follow.ts";
import { sayWhy } from "#app/domain/notification/say-why.ts";
import { noticeKinds } from "#app/domain/notification/notice-kinds.ts";

test("what was chosen for a thread counts before what was chosen for its space", () => {
  const space = { level: "follow", name: "Funding" } as const;
  expect(followingThread({ thread: { level: "mute", why: "chose" }, space }).level).toBe("mute");
  expect(followingThread({ thread: null, space })).toEqual({
    level: "follow",
    says: "You are told of new posts, because you follow the space “Funding”.",
  });
  expect(followingThread({ thread: null, space: null }).level).toBe("mentions");
});

test("a member reads why they follow", () => {
  const of = (why: "started" | "wrote") => followingThread({ thread: { level: "follow", why }, space: null }).says;
  expect(of("wrote")).toBe("You are told of new posts, because you wrote in this thread.");
  expect(of("started")).toBe("You are told of new posts, because you began this thread.");
  expect(followingSpace("mute").says).toContain("muted");
});

test("every kind of notice says why, also for a reason that has no words of its own", () => {
  for (const kind of noticeKinds) expect(sayWhy(kind, "something-new")).toMatch(/^You get this because /);
  expect(sayWhy("post", "wrote")).toBe("You get this because you wrote in this thread.");
});
