import { expect, test } from "vitest";
import * as choicesPage from "#app/routes/account_.notices/route.tsx";
import * as accountPage from "#app/routes/account/route.tsx";
import * as noticesPage from "#app/routes/notices/route.tsx";
import * as stopPage from "#app/routes/stop.$token/route.tsx";
import { pauseMail } from "#app/use-cases/notices/pause-mail.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findThreadFollow } from "#db/queries/notices/follows.ts";
import { listChoices } from "#db/queries/notices/choices.ts";
import { countUnseen } from "#db/queries/notices/notices.ts";
import { updateNoticeSettings } from "#db/queries/notices/notice-settings.ts";
import { removeSpaceMember } from "#db/queries/space-members.ts";
import { openNoticeWorld, type NoticeWorld } from "./notice-world.ts";

async function mailed(world: NoticeWorld) {
  for (const id of ["ann", "ben"]) await world.member(id);
  await world.space("walks");
  const thread = await world.thread({ by: "ann", title: "A question", spaceId: "walks" });
  await world.post(thread, { by: "ben", replyTo: 1 });
  await world.tenMinutesOn();
  const token = world.sent[0]?.stopAt?.split("/stop/")[1] ?? "";
  return { thread, token };
}

const levelOf = async (world: NoticeWorld, threadId: string) =>
  (await findThreadFollow(world.services.db.read, "ann", threadId))?.level;

test("a mail provider's button stops the thread without signing in; then no mail comes of it", async () => {
  await using world = await openNoticeWorld();
  const { thread, token } = await mailed(world);
  const stranger = world.browser();
  expect(await stranger.get(stopPage.loader, { token })).toMatchObject({ status: 200, body: { state: "asks" } });
  expect(await levelOf(world, thread.id)).toBe("follow");
  await stranger.post(stopPage.action, { "List-Unsubscribe": "One-Click" }, { token });
  expect(await levelOf(world, thread.id)).toBe("mute");
  await world.post(thread, { by: "ben", replyTo: 1 });
  await world.tenMinutesOn();
  expect(world.sent).toHaveLength(1);
});

test("what was stopped is said, and one button puts it back as it stood", async () => {
  await using world = await openNoticeWorld();
  const { thread, token } = await mailed(world);
  const browser = world.browser();
  const stopped = await browser.post(stopPage.action, { scope: "everything" }, { token });
  const how = await listChoices(world.services.db.read, ["ann"]);
  expect([how("ann", "reply"), how("ann", "thread")]).toEqual(["never", "never"]);
  const shown = await browser.get(stopPage.loader, { token }, stopped.location ?? "");
  expect(shown.body).toMatchObject({ state: "stopped", what: "Everything: no mail about discussions at all" });
  const before = String(shown.body?.["before"]);
  await browser.post(stopPage.action, { intent: "undo", before }, { token });
  const again = await listChoices(world.services.db.read, ["ann"]);
  expect([again("ann", "reply"), again("ann", "thread")]).toEqual(["at-once", "weekly"]);
  const muted = await browser.post(stopPage.action, { scope: "this" }, { token });
  const query = new URL(muted.location ?? "", "http://site").searchParams;
  await browser.post(stopPage.action, { intent: "undo", before: query.get("before") ?? "" }, { token });
  expect(await findThreadFollow(world.services.db.read, "ann", thread.id)).toMatchObject({
    level: "follow",
    why: "started",
  });
});

test("a link that is damaged, or older than the member's key, changes nothing and says what to do", async () => {
  await using world = await openNoticeWorld();
  const { thread, token } = await mailed(world);
  const browser = world.browser();
  for (const bad of [`${token}x`, token.slice(0, -3), "nothing", "", `${token}.more`]) {
    expect(await browser.get(stopPage.loader, { token: bad })).toMatchObject({
      status: 410,
      body: { state: "unknown" },
    });
    await browser.post(stopPage.action, { scope: "everything" }, { token: bad });
  }
  await world.write((db) => updateNoticeSettings(db, "ann", { key: "another" }));
  expect((await browser.get(stopPage.loader, { token })).status).toBe(410);
  await browser.post(stopPage.action, {}, { token });
  expect(await levelOf(world, thread.id)).toBe("follow");
});

test("the stop page names a thread only to a browser that may read it", async () => {
  await using world = await openNoticeWorld();
  const { token } = await mailed(world);
  const stranger = await world.browser().get(stopPage.loader, { token });
  expect(JSON.stringify(stranger.body)).not.toContain("A question");
  const own = await world.signedIn("ben");
  expect(JSON.stringify((await own.get(stopPage.loader, { token })).body)).toContain("A question");
});

test("choices are made with the link of a mail too; times that are none are refused with everything kept", async () => {
  await using world = await openNoticeWorld();
  const { token } = await mailed(world);
  const browser = world.browser();
  const path = `/account/notices?by=${token}`;
  expect((await browser.get(choicesPage.loader, {}, "/account/notices")).location).toContain("/sign-in");
  const kinds = ["announcement", "reply", "mention", "asked", "decision", "post", "thread"];
  const form = {
    ...Object.fromEntries(kinds.map((kind) => [`how-${kind}`, "daily"])),
    "quiet-from": "22:30",
    "quiet-to": "6.15",
    "quiet-weekends": "no",
    "digest-day": "3",
  };
  const refused = await browser.post(choicesPage.action, { ...form, "quiet-from": "late" }, {}, path);
  expect(refused).toMatchObject({ status: 422, body: { typed: { "quiet-from": ["late"] } } });
  expect((await browser.post(choicesPage.action, form, {}, path)).location).toContain("saved");
  expect((await browser.get(choicesPage.loader, {}, path)).body).toMatchObject({
    wishes: { how: { reply: "daily" }, quietFrom: "22:30", quietTo: "06:15", quietWeekends: "no", digestDay: "3" },
  });
});

test("the centre shows what is new on one line a thread with why, and marks it as seen", async () => {
  await using world = await openNoticeWorld();
  const { thread } = await mailed(world);
  for (let n = 0; n < 4; n += 1) await world.post(thread, { by: "ben", replyTo: 1 });
  await world.drain();
  expect(countUnseen(world.services.db.read, "ann")).toBe(5);
  const ann = await world.signedIn("ann");
  expect((await ann.get(noticesPage.loader)).body).toMatchObject({
    lines: [
      {
        says: "5 answers to you",
        title: "A question",
        to: `/threads/${thread.number}#post-2`,
        why: "You get this because somebody answered you.",
        isNew: true,
      },
    ],
  });
  await ann.post(noticesPage.action, {});
  expect(countUnseen(world.services.db.read, "ann")).toBe(0);
  expect((await ann.get(noticesPage.loader)).body).toMatchObject({ lines: [{ isNew: false }] });
});

test("the centre shows nothing of a thread that is closed to the member now", async () => {
  await using world = await openNoticeWorld();
  for (const id of ["ann", "ben"]) await world.member(id);
  await world.space("steering", ["ann", "ben"], { postsSeenBy: "space", writtenBy: "space" });
  const thread = await world.thread({ by: "ann", title: "Minutes of May", spaceId: "steering" });
  await world.post(thread, { by: "ben", replyTo: 1 });
  await world.drain();
  const ann = await world.signedIn("ann");
  expect(JSON.stringify((await ann.get(noticesPage.loader)).body)).toContain("Minutes of May");
  await world.write((db) => removeSpaceMember(db, "steering", "ann"));
  expect((await ann.get(noticesPage.loader)).body).toEqual({ lines: [] });
});

test("while mail is paused the account asks whether the address is right, and one button goes on", async () => {
  await using world = await openNoticeWorld();
  const { thread } = await mailed(world);
  const ann = await world.signedIn("ann");
  await perform(world.services, pauseMail, { memberId: "ann", why: "bounced" });
  expect((await ann.get(accountPage.loader)).body).toMatchObject({ mailRefused: true });
  expect((await ann.get(choicesPage.loader)).body).toMatchObject({ paused: "bounced" });
  await ann.post(accountPage.action, { intent: "mail-is-right" });
  expect((await ann.get(accountPage.loader)).body).toMatchObject({ mailRefused: false });
  world.sent.length = 0;
  await world.post(thread, { by: "ben", replyTo: 1 });
  await world.tenMinutesOn();
  expect(world.sent).toHaveLength(1);
});
