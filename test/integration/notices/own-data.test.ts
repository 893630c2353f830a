import { expect, test } from "vitest";
import { saveNoticeChoices } from "#app/use-cases/notices/save-choices.ts";
import { perform } from "#app/use-cases/perform.ts";
import { removeEnded } from "#app/use-cases/sign-in/remove-ended.ts";
import { findOwnNoticeData } from "#db/queries/notices/own-notice-data.ts";
import { openNoticeWorld } from "./notice-world.ts";

const how = {
  announcement: "never",
  reply: "daily",
  mention: "daily",
  asked: "daily",
  decision: "daily",
  post: "never",
  thread: "weekly",
} as const;

test("a member's own copy says what they are told of and when, without their key; old notices are forgotten", async () => {
  await using world = await openNoticeWorld();
  for (const id of ["ann", "ben"]) await world.member(id);
  await world.space("walks");
  const thread = await world.thread({ by: "ann", title: "A walk", spaceId: "walks" });
  await world.post(thread, { by: "ben", replyTo: 1 });
  const wishes = { how, quietFrom: 0, quietTo: 0, quietWeekends: false, digestDay: 2 };
  await perform(world.services, saveNoticeChoices, { memberId: "ann", wishes });
  await world.tenMinutesOn();
  expect(world.sent).toEqual([]);
  const own = await findOwnNoticeData(world.services.db.read, "ann");
  expect(own).toMatchObject({
    mailTimes: { digestDay: 2 },
    threads: [{ thread: thread.number, level: "follow", why: "started" }],
    told: [{ kind: "reply", why: "answered-you", mailedAt: null }],
  });
  expect(own.choices).toHaveLength(7);
  expect(JSON.stringify(own)).not.toMatch(/key|A walk/);
  world.clock.forward(200 * 86_400_000);
  await world.act(async (tools) => void (await removeEnded(tools)));
  expect((await findOwnNoticeData(world.services.db.read, "ann")).told).toEqual([]);
});
