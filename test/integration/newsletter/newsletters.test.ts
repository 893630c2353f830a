import { expect, test } from "vitest";
import * as digestPage from "#app/routes/digest.$token/route.tsx";
import * as archivePage from "#app/routes/newsletters._index/route.tsx";
import * as newsletterPage from "#app/routes/newsletters.$number/route.tsx";
import * as editPage from "#app/routes/newsletters.$number_.edit/route.tsx";
import { redactPost } from "#app/use-cases/moderation/redact-post.ts";
import { emptyNewsletter } from "#app/use-cases/newsletter/empty-newsletter.ts";
import { takeNewsletterBack } from "#app/use-cases/newsletter/take-back.ts";
import { setFollow } from "#app/use-cases/notices/set-follow.ts";
import { stopMails } from "#app/use-cases/notices/stop-mails.ts";
import { perform } from "#app/use-cases/perform.ts";
import { upsertChoice } from "#db/queries/notices/choices.ts";
import { updateNoticeSettings, ensureNoticeSettings } from "#db/queries/notices/notice-settings.ts";
import { newsletterItems } from "#db/schema/index.ts";
import { openNewsletterWorld, type NewsletterWorld } from "./newsletter-world.ts";

/** A newsletter that points at a thread for everybody and at one of a closed space, and has been said to be ready. */
async function readyOne(world: NewsletterWorld) {
  const number = await world.begin();
  const items = [
    { to: `/threads/${world.open.number}`, why: "Ben looks for singers" },
    { to: `http://127.0.0.1:3000/threads/${world.closed.number}#post-1`, why: "Said about the budget" },
  ];
  expect(await world.save(number, { intro: "Spring is **here**. [The hall](/spaces/walks)", items })).toMatchObject({
    ok: true,
  });
  expect(await world.ready(number)).toMatchObject({ ok: true });
  return number;
}

test("a newsletter goes in the weekly mail, which stays one, and shows each reader what they may see", async () => {
  await using world = await openNewsletterWorld();
  const number = await readyOne(world);
  expect((await world.find(number)).goesOn).toBe("2026-05-11");
  expect((await world.digestsOn("2026-05-08")).size).toBe(0);
  const mails = await world.digestsOn("2026-05-11");
  expect(world.sent).toHaveLength(5);
  const toAnn = mails.get("ann");
  expect(toAnn?.subject).toBe("Your week in the network: the newsletter");
  expect(toAnn?.text).toMatch(
    /THE NEWSLETTER\nMay in the network\n\nSpring is here\. The hall \(http[^)]+\/spaces\/walks\)/,
  );
  expect(toAnn?.html).toContain("Spring is <strong>here</strong>");
  for (const form of [toAnn?.text, toAnn?.html]) expect(form).toMatch(/choir[^]*singers[^]*Minutes of May[^]*budget/);
  expect(toAnn?.stopAt).toContain("/stop/");
  const toBen = mails.get("ben");
  for (const form of [toBen?.text, toBen?.html]) {
    expect(form).toContain("singers");
    expect(form).not.toMatch(/Minutes|budget/);
  }
  expect(toBen?.html).not.toMatch(/<img|<style|src=/);
  expect((await world.find(number)).state).toBe("gone");
  expect((await world.digestsOn("2026-05-18")).size).toBe(0);
});

test("whoever has another day gets it on theirs, and whoever wants none does not; a stop link ends it too", async () => {
  await using world = await openNewsletterWorld();
  const at = world.clock.now();
  await world.act(async ({ db, randomBytes }) => {
    for (const memberId of ["ann", "cat"]) await ensureNoticeSettings(db, { memberId, now: at, randomBytes });
    await updateNoticeSettings(db, "ann", { digestDay: 4, changedAt: at });
    await upsertChoice(db, { memberId: "ben", kind: "newsletter", how: "never", changedAt: at });
  });
  await perform(world.services, stopMails, { memberId: "cat", scope: "this", about: "digest", of: "weekly" });
  await readyOne(world);
  const monday = await world.digestsOn("2026-05-11");
  expect([...monday.keys()].toSorted()).toEqual(["fay", "gus"]);
  const thursday = await world.digestsOn("2026-05-14");
  expect([...thursday.keys()]).toEqual(["ann"]);
  await world.act(({ db }) => updateNoticeSettings(db, "ann", { digestDay: 6, changedAt: at }));
  expect((await world.digestsOn("2026-05-16")).size).toBe(0);
});

test("what a reader muted is left out of their mail", async () => {
  await using world = await openNewsletterWorld();
  await readyOne(world);
  const of = { kind: "thread" as const, number: world.open.number };
  await perform(world.services, setFollow, { viewer: await world.viewerOf("ben"), of, level: "mute" });
  const mails = await world.digestsOn("2026-05-11");
  expect(mails.get("ben")?.text).not.toMatch(/choir|singers/);
  expect(mails.get("cat")?.text).toContain("choir");
});

test("until it goes it can be taken back; one waits at a time; once gone nothing of it is changed", async () => {
  await using world = await openNewsletterWorld();
  const viewer = await world.viewerOf("gus");
  const empty = await world.begin();
  expect(await world.ready(empty)).toMatchObject({ refusal: { kind: "needs", what: "title" } });
  const number = await readyOne(world);
  expect(await world.save(number, { title: "Other" })).toMatchObject({ refusal: { kind: "no-draft" } });
  await world.save(empty, {});
  expect(await world.ready(empty)).toMatchObject({ refusal: { kind: "another-waits", number } });
  expect(await perform(world.services, takeNewsletterBack, { viewer, number })).toMatchObject({ ok: true });
  expect((await world.digestsOn("2026-05-11")).size).toBe(0);
  expect(await world.ready(number)).toMatchObject({ ok: true });
  expect((await world.digestsOn("2026-05-18")).size).toBe(5);
  expect(await perform(world.services, takeNewsletterBack, { viewer, number })).toMatchObject({
    refusal: { kind: "gone" },
  });
});

test("only facilitators of the whole network write one, and a stale form changes nothing", async () => {
  await using world = await openNewsletterWorld();
  const number = await world.begin();
  expect(await world.save(number, {}, { by: "ann" })).toMatchObject({ refusal: { kind: "no-such-newsletter" } });
  const { version } = await world.find(number);
  expect(await world.save(number, { intro: "From Fay" }, { version })).toMatchObject({ ok: true });
  expect(await world.save(number, { intro: "From Gus" }, { by: "gus", version })).toMatchObject({
    refusal: { kind: "changed-meanwhile", version: version + 1 },
  });
  expect((await world.find(number)).intro).toBe("From Fay");
  const nowhere = [{ to: "/threads/999", why: "" }];
  expect(await world.save(number, { items: nowhere })).toMatchObject({ refusal: { kind: "no-such-item" } });
  const ann = await world.signedIn("ann");
  expect((await ann.get(editPage.loader, { number: String(number) })).status).toBe(404);
  expect((await ann.get(newsletterPage.loader, { number: String(number) })).status).toBe(404);
  expect(JSON.stringify((await ann.get(archivePage.loader)).body)).not.toContain("May in the network");
});

test("members find it in the archive as they may see it; what is redacted later is gone from there, with the line about it", async () => {
  await using world = await openNewsletterWorld();
  const number = await readyOne(world);
  await world.digestsOn("2026-05-11");
  const ann = await world.signedIn("ann");
  const ben = await world.signedIn("ben");
  const shownTo = async (browser: typeof ann) =>
    JSON.stringify((await browser.get(newsletterPage.loader, { number: String(number) })).body);
  expect(JSON.stringify((await ben.get(archivePage.loader)).body)).toContain("May in the network");
  expect(await shownTo(ann)).toMatch(/choir.*Minutes of May/);
  expect(await shownTo(ben)).not.toMatch(/Minutes|budget/);
  const viewer = await world.viewerOf("fay");
  const post = { thread: world.open.number, post: 1 };
  expect(await perform(world.services, redactPost, { viewer, ...post, why: "Names somebody" })).toMatchObject({
    ok: true,
  });
  expect(await shownTo(ann)).not.toMatch(/choir|singers/);
  const kept = await world.services.db.read.select().from(newsletterItems);
  expect(kept.find(({ threadId }) => threadId === world.open.id)).toMatchObject({ why: "", sentTitle: null });
  expect(await perform(world.services, emptyNewsletter, { viewer, number, why: "" })).toMatchObject({ ok: false });
  expect(await perform(world.services, emptyNewsletter, { viewer, number, why: "Too much" })).toMatchObject({
    ok: true,
  });
  expect((await ben.get(newsletterPage.loader, { number: String(number) })).status).toBe(404);
  expect((await world.find(number)).intro).toBe("");
});

test("the digest's page shows the newsletter, and names nothing of a closed space to whoever only has the link", async () => {
  await using world = await openNewsletterWorld();
  await readyOne(world);
  const mails = await world.digestsOn("2026-05-11");
  const token = /\/digest\/([\w-]{43})/.exec(mails.get("ann")?.text ?? "")?.[1] ?? "";
  const stranger = JSON.stringify((await world.browser().get(digestPage.loader, { token })).body);
  expect(stranger).toContain("Who knows a choir?");
  expect(stranger).toContain("Something in a closed space");
  expect(stranger).not.toMatch(/Minutes|budget/);
  const ann = await world.signedIn("ann");
  expect(JSON.stringify((await ann.get(digestPage.loader, { token })).body)).toContain("Minutes of May");
});

test("a form that comes too late gets both texts, also when the newsletter is no draft any more", async () => {
  await using world = await openNewsletterWorld();
  const number = await world.begin();
  const params = { number: String(number) };
  const fay = await world.keeper("fay");
  const stale = { version: "1", title: "Mine", intro: "My words", intent: "keep" };
  await world.save(number, { intro: "Theirs" }, { by: "gus" });
  const shown = { title: "Mine", intro: "My words", meanwhile: { by: "gus Sample", intro: "Theirs" } };
  const refused = await fay.post(editPage.action, stale, params);
  expect(refused).toMatchObject({ status: 409, body: { ...shown, version: 2 } });
  expect(await world.ready(number)).toMatchObject({ ok: true });
  expect(await fay.post(editPage.action, { ...stale, version: "2" }, params)).toMatchObject({
    status: 409,
    body: { ...shown, meanwhile: { intro: "Theirs" } },
  });
  expect((await fay.get(editPage.loader, params)).body).toMatchObject({ elsewhere: `/newsletters/${number}/preview` });
  expect((await world.find(number)).intro).toBe("Theirs");
});
