import { expect, test } from "vitest";
import { deleteMe } from "#app/use-cases/members/delete-me.ts";
import { decideHeld } from "#app/use-cases/moderation/decide-held.ts";
import { perform } from "#app/use-cases/perform.ts";
import { updateThread } from "#db/queries/discussion/threads.ts";
import { insertWritingBlock } from "#db/queries/discussion/writing-blocks.ts";
import { updateMember } from "#db/queries/members.ts";
import { findNoticeSettings, updateNoticeSettings } from "#db/queries/notices/notice-settings.ts";
import { heldPosts, mailsIn, spaceMembers, threads } from "#db/schema/index.ts";
import { domain, openMailWorld } from "./mail-world.ts";

test("what a member answers from their own address stands in the thread, without the quote, and names what it answers", async () => {
  await using world = await openMailWorld();
  const [first] = await world.postsOf();
  const quoted =
    "The chapel does.\r\n\r\nOn 6 May 2026 at 10:00, Network <hello@example.org> wrote:\r\n> Who lends a hall?";
  const headers = [`In-Reply-To: <post.${first?.id}@localhost>`];
  expect(await world.take(await world.reply("max", quoted, { headers }))).toMatchObject({ state: "posted", why: null });
  const posts = await world.postsOf();
  expect(posts[1]).toMatchObject({ number: 2, body: "The chapel does.", via: "mail", replyTo: 1, wholeMail: null });
  expect(posts[1]?.memberId).toBe("max");
  expect(await world.mailed()).toEqual([]);
});

test("the same mail handed over twice is one post", async () => {
  await using world = await openMailWorld();
  const mail = await world.reply("max", "The chapel does.");
  await world.take(mail);
  await world.take(mail);
  expect(await world.postsOf()).toHaveLength(2);
});

test("a mail from another address is not posted, and its sender hears why once a day", async () => {
  await using world = await openMailWorld();
  const to = await world.replyAddress("max");
  for (const words of ["The chapel does.", "Did you get this?"])
    expect(await world.take(await world.reply("max", words, { from: "max@home.example.com", to }))).toMatchObject({
      state: "refused",
      why: "wrong-sender",
    });
  const mailed = await world.mailed();
  expect(mailed).toMatchObject([{ toMail: "max@home.example.com", subject: "Your mail was not posted" }]);
  expect(mailed[0]?.body).toContain("another address");
  expect(mailed[0]?.body).not.toContain("/threads/");
  expect(await world.postsOf()).toHaveLength(1);
});

test("an address ends when its member gets a new key; what was refused is not kept", async () => {
  await using world = await openMailWorld();
  const mail = await world.reply("max", "The chapel does.");
  await world.write((db) => updateNoticeSettings(db, "max", { key: "another" }));
  expect(await world.take(mail)).toMatchObject({ state: "refused", why: "address-ended", mail: null });
  expect((await world.mailed())[0]?.body).toContain("has ended");
});

test("nothing is posted in a thread that is locked or may not be read any more, and the member hears which", async () => {
  await using world = await openMailWorld();
  const [thread] = await world.read().select().from(threads);
  await world.write((db) => updateThread(db, thread?.id ?? "", { lockedAt: world.clock.now() }));
  expect(await world.take(await world.reply("max", "One"))).toMatchObject({ why: "thread-locked" });
  await world.addSpace("quiet", { postsSeenBy: "space", writtenBy: "space" }, ["max", "joan"]);
  await world.begin("joan", "quiet", { title: "Tea", body: "Who makes it?" });
  const to = await world.replyAddress("max", 2);
  expect(await world.take(await world.reply("max", "Two", { to }))).toMatchObject({ state: "posted" });
  await world.write((db) => db.delete(spaceMembers));
  expect(await world.take(await world.reply("max", "Three", { to }))).toMatchObject({ why: "thread-gone" });
  expect(await world.postsOf(2)).toHaveLength(2);
});

test("a mail to a space begins a thread there, with its subject as title, and says where it stands", async () => {
  await using world = await openMailWorld();
  const mail = await world.reply("max", "Who has a spare projector?", { to: `talk@${domain}` });
  expect(await world.take(mail)).toMatchObject({ state: "posted" });
  expect(await world.read().select().from(threads)).toMatchObject([{}, { title: "Halls in Blyth", spaceId: "talk" }]);
  expect((await world.mailed())[0]).toMatchObject({ toMail: "max@example.org", subject: "Your mail was posted" });
});

test("strangers cannot begin a thread by mail, nor members where they may not write", async () => {
  await using world = await openMailWorld();
  const to = `space+talk@${domain}`;
  expect(await world.take(await world.reply("x", "Buy this", { to, from: "x@example.com" }))).toMatchObject({
    why: "not-a-member",
  });
  await world.addSpace("news", { postsSeenBy: "members", writtenBy: "keepers" });
  expect(await world.take(await world.reply("max", "Hello", { to: `news@${domain}` }))).toMatchObject({
    why: "may-not-write",
  });
  await world.addSpace("board", { kind: "noticeboard" });
  expect(await world.take(await world.reply("max", "A job", { to: `board@${domain}` }))).toMatchObject({
    why: "noticeboard",
  });
  expect(await world.read().select().from(threads)).toHaveLength(1);
});

test("a mail with a number that could be somebody's waits for a facilitator, and its writer hears what was pointed at", async () => {
  await using world = await openMailWorld();
  const words = "Ask Mr Smith, his NHS number is 943 476 5919.";
  expect(await world.take(await world.reply("max", words))).toMatchObject({
    state: "held",
    why: "looks-personal:nhs-number",
  });
  expect(await world.postsOf()).toHaveLength(1);
  expect(await world.read().select().from(heldPosts)).toMatchObject([
    { memberId: "max", why: "looks-personal", via: "mail" },
  ]);
  const [mail] = await world.mailed();
  expect(mail?.body).toContain("an NHS number");
  expect(mail?.body).not.toContain("943");
  expect(world.filesHold("943 476 5919")).toBe(false);
});

test("a held mail goes when a facilitator does not let it through, or when its writer leaves", async () => {
  await using world = await openMailWorld();
  await world.addMember("fay", [["facilitator", null]]);
  const held = await world.take(await world.reply("max", "Ring her on 01632 960177."));
  const other = await world.take(await world.reply("ola", "Or on 01632 960178."));
  expect([held?.mail, other?.mail]).toEqual([expect.anything(), expect.anything()]);
  const role = { memberId: "fay", role: "facilitator" as const, scope: null, until: null };
  const viewer = { memberId: "fay", grants: [role], spaceIds: [], now: world.clock.now() };
  const answer = { kind: "decline" as const, reason: "It names somebody" };
  expect((await perform(world.services(), decideHeld, { viewer, id: held?.id ?? "", answer })).ok).toBe(true);
  await perform(world.services(), deleteMe, { memberId: "ola", heir: { kind: "facilitator" } });
  expect((await world.mails()).map(({ mail }) => mail)).toEqual([null, null]);
});

test("mail that comes back for good pauses the member's mail, but only with an address that was signed for them", async () => {
  await using world = await openMailWorld();
  const report = (proof: string) => ({
    from: "",
    to: [`bounces@${domain}`],
    raw: Buffer.from(
      [
        "From: MAILER-DAEMON@mx.example.org",
        "Subject: Undelivered Mail Returned to Sender",
        `Message-ID: <${proof}@mx.example.org>`,
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        "",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.example.org",
        "",
        "Final-Recipient: rfc822; max@example.org",
        "Action: failed",
        "Status: 5.1.1",
        "",
        "--b",
        "Content-Type: text/rfc822-headers",
        "",
        `Reply-To: ${proof}`,
        "--b--",
      ].join("\r\n"),
    ),
  });
  expect(await world.take(report("hello@example.org"))).toMatchObject({ state: "ignored", why: "not-proven" });
  expect(await world.take(report(await world.replyAddress("ola")))).toMatchObject({ why: "another-address" });
  expect(await world.take(report(await world.replyAddress("max")))).toMatchObject({ state: "bounce", why: "bounced" });
  expect(await findNoticeSettings(world.read(), "max")).toMatchObject({ pausedWhy: "bounced" });
  expect(await findNoticeSettings(world.read(), "ola")).toMatchObject({ pausedAt: null });
  expect(await world.mailed()).toEqual([]);
});

test("whom a facilitator has stopped from writing for a while is told so", async () => {
  await using world = await openMailWorld();
  const row = { id: "one", memberId: "max", spaceId: "talk", why: "Unkind", until: null, by: "joan", endedAt: null };
  await world.write((db) => insertWritingBlock(db, { ...row, at: world.clock.now() }));
  expect(await world.take(await world.reply("max", "Hello"))).toMatchObject({ state: "refused", why: "stopped" });
  expect((await world.mailed())[0]?.body).toContain("you do not write there for now");
});

test("who has left writes no more", async () => {
  await using world = await openMailWorld();
  const mail = await world.reply("max", "The chapel does.");
  await world.write((db) => updateMember(db, "max", { active: false }));
  expect(await world.take(mail)).toMatchObject({ state: "refused", why: "wrong-sender" });
  expect(await world.read().select().from(mailsIn)).toHaveLength(1);
});
