import { expect, test } from "vitest";
import { cardFrom, type ReferralCard } from "#app/domain/referral/referral-card.ts";
import { dailyNotices } from "#app/jobs/kinds/daily-notices.ts";
import { mailDailyNotice } from "#app/jobs/kinds/mail-daily-notice.ts";
import * as workAddressPage from "#app/routes/work-address.$token/route.tsx";
import { insertConversation, updateConversationState } from "#db/queries/conversations.ts";
import { insertFlowVersion } from "#db/queries/flow-versions.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { findReferral, insertReferral, updateReferral, type NewReferral } from "#db/queries/referrals.ts";
import { openBrowser } from "#test/integration/sign-in/browser.ts";
import { openSignInWorld, type SignInWorld } from "#test/integration/sign-in/sign-in-world.ts";
import { jobsOf, put } from "./job-world.ts";

const morning = [dailyNotices, mailDailyNotice];
const day = 24 * 3_600_000;
const helper = {
  name: "Sam",
  relation: "",
  role: "Nurse",
  organisation: "Surgery",
  phone: "",
  mail: "sam@example.org",
  town: "",
  times: "",
};

async function addReferral(world: SignInWorld, given: Partial<NewReferral> & { id: string }): Promise<void> {
  const now = world.clock.now();
  const due = (days: number) => new Date(now.getTime() + days * day);
  const row: NewReferral = {
    reference: given.id.toUpperCase().padEnd(9, "B"),
    conversationId: `conversation ${given.id}`,
    door: "self",
    state: "assigned",
    practiceCode: null,
    pcnCode: null,
    councilCode: null,
    teamId: null,
    workerId: null,
    because: [],
    tasks: [],
    needs: [],
    risk: "none",
    flags: [],
    flaggedAt: null,
    card: cardFrom([], "guide"),
    shareWithPractice: false,
    tellReferrer: false,
    personAgreed: "self",
    submittedAt: now,
    reviewDueAt: due(2),
    contactDueAt: due(7),
    queuedAt: null,
    ...given,
  };
  await world.write(async (db) => {
    await insertFlowVersion(db, { id: "flow", flowId: "self-referral", format: 1, compiled: "{}", publishedAt: now });
    await insertConversation(db, { id: row.conversationId, door: "guide", flowVersion: "flow", startedAt: now });
    await updateConversationState(db, row.conversationId, "sent", null);
    await insertReferral(db, row);
  });
}

async function change(world: SignInWorld, id: string, changes: Parameters<typeof updateReferral>[2]): Promise<void> {
  await world.write(async (db) => {
    const referral = await findReferral(db, id);
    if (referral === null || !(await updateReferral(db, referral, changes)))
      throw new Error("There is no such referral");
  });
}

async function mailsTo(world: SignInWorld): Promise<{ to: string; subject: string; body: string }[]> {
  const mails = await listDemoMails(world.services.db.read);
  return mails.map(({ toMail, subject, body }) => ({ to: toMail, subject, body }));
}

test("at 8.45 on a working day each owner gets one mail with counts and a link, and whoever has nothing gets none", async () => {
  await using world = await openSignInWorld({ kinds: morning });
  const amina = await world.addMember({ name: "Amina" });
  await world.addMember({ name: "Ben" });
  const duty = await world.addMember({ name: "Dee", roles: [["duty-coordinator", null]] });
  await addReferral(world, { id: "one", workerId: amina.id, card: withName("Margaret") });
  await addReferral(world, { id: "two", workerId: amina.id });
  await addReferral(world, { id: "unowned", state: "queued" });
  await change(world, "two", { reviewedAt: world.clock.now(), contactDueAt: new Date("2026-05-06T12:00:00Z") });
  await world.runner.plan();

  world.clock.set("2026-05-07T07:44:59Z"); // 8.44 in summer
  await world.runner.drain();
  expect(await mailsTo(world)).toEqual([]);
  world.clock.set("2026-05-07T07:45:00Z");
  await world.runner.drain();
  const mails = await mailsTo(world);
  expect(mails.map((mail) => mail.to).sort()).toEqual([amina.mail, duty.mail].sort());
  const hers = mails.find((mail) => mail.to === amina.mail);
  expect(hers?.subject).toBe("You have work waiting");
  expect(hers?.body).toContain("1 new and 1 overdue");
  expect(hers?.body.match(/https?:\/\/\S+/g)).toEqual(["http://127.0.0.1:3000/desk"]);
  expect(hers?.body).not.toContain("Margaret");
});

test("the morning mail comes once a day, and not on a bank holiday or at the weekend", async () => {
  await using world = await openSignInWorld({ kinds: morning });
  world.clock.set("2026-04-30T12:00:00Z"); // Thursday before the bank holiday weekend
  const amina = await world.addMember({ name: "Amina" });
  await addReferral(world, { id: "one", workerId: amina.id });
  await world.runner.plan();
  const days: string[] = [];
  for (let hour = 0; hour < 7 * 24; hour += 1) {
    world.clock.forward(3_600_000);
    const before = (await mailsTo(world)).length;
    await world.runner.drain();
    for (let sent = before; sent < (await mailsTo(world)).length; sent += 1)
      days.push(world.clock.now().toISOString().slice(0, 10));
  }
  expect(days).toEqual(["2026-05-01", "2026-05-05", "2026-05-06", "2026-05-07"]);
});

test("a morning that the stopped site missed is made up for on a working day, and dropped on a day off", async () => {
  await using world = await openSignInWorld({ kinds: morning });
  const amina = await world.addMember({ name: "Amina" });
  await addReferral(world, { id: "one", workerId: amina.id });
  await world.runner.plan();
  world.clock.set("2026-05-07T13:00:00Z");
  await world.runner.drain();
  expect(await mailsTo(world)).toHaveLength(1);
  world.clock.set("2026-05-09T13:00:00Z"); // Saturday: Friday's was missed
  await world.runner.drain();
  expect(await mailsTo(world)).toHaveLength(1);
});

test("work that was read while the mail waited is not mailed about", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina" });
  await addReferral(world, { id: "one", workerId: amina.id });
  await put(world, { kind: "mail-daily-notice", ids: { memberId: amina.id, day: "2026-05-06" } });
  await change(world, "one", { reviewedAt: world.clock.now() });
  await world.runner.drain();
  expect(await mailsTo(world)).toEqual([]);
  expect(await jobsOf(world)).toMatchObject([{ state: "done" }]);
});

test("a flag is mailed without a word about the person, and not once somebody has seen it", async () => {
  await using world = await openSignInWorld();
  const amina = await world.addMember({ name: "Amina" });
  const now = world.clock.now();
  await addReferral(world, {
    id: "one",
    workerId: amina.id,
    flaggedAt: now,
    flags: ["ending-life"],
    card: withName("Margaret"),
  });
  const ids = { memberId: amina.id, referralId: "one" };
  await put(world, { kind: "mail-flag-notice", ids });
  await world.runner.drain();
  const [mail] = await mailsTo(world);
  expect(mail).toMatchObject({ to: amina.mail, subject: "Something needs you today" });
  expect(mail?.body).not.toMatch(/Margaret|ending|life|danger/i);

  await change(world, "one", { acknowledgedAt: now, acknowledgedBy: amina.id });
  await put(world, { kind: "mail-flag-notice", ids });
  await world.runner.drain();
  expect(await mailsTo(world)).toHaveLength(1);
});

test("a person is told of a reply only while they say that mail is safe", async () => {
  await using world = await openSignInWorld();
  const safe = contactBy("nobody");
  await addReferral(world, { id: "safe", card: safe });
  await addReferral(world, { id: "seen", card: contactBy("someone") });
  await addReferral(world, { id: "gone", card: safe, state: "withdrawing" });
  for (const referralId of ["safe", "seen", "gone"])
    await put(world, { kind: "mail-reply-notice", ids: { referralId } });
  await world.runner.drain();
  const mails = await mailsTo(world);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ to: "margaret@example.org", subject: "There is a message for you" });
  expect(mails[0]?.body).not.toMatch(/Margaret|refer+al|link worker|prescri/i);
});

test("a work address is confirmed by the button, not by opening the link", async () => {
  await using world = await openSignInWorld();
  await addReferral(world, { id: "one", door: "professional", card: { ...cardFrom([], "guide"), helper } });
  await put(world, { kind: "mail-work-address", ids: { referralId: "one" } });
  await world.runner.drain();
  const token = (await world.links(helper.mail))[0]?.split("/work-address/")[1] ?? "";
  const browser = openBrowser(world);
  const confirmedAt = async () => (await findReferral(world.services.db.read, "one"))?.referrerConfirmedAt ?? null;

  expect(await browser.get(workAddressPage.loader, { token })).toMatchObject({ status: 200, body: { refusal: null } });
  expect(await confirmedAt()).toBeNull();
  expect(await browser.post(workAddressPage.action, {}, { token })).toMatchObject({ status: 302 });
  expect(await confirmedAt()).toEqual(world.clock.now());
  expect(await browser.get(workAddressPage.loader, { token })).toMatchObject({
    status: 200,
    body: { refusal: "link-used" },
  });
  expect(browser.cookie()).toBeNull();

  await put(world, { kind: "mail-work-address", ids: { referralId: "one" } });
  await world.runner.drain();
  expect(await mailsTo(world)).toHaveLength(1);
});

test("an address that somebody types again and again gets twenty mails a day, and everything typed still arrives", async () => {
  await using world = await openSignInWorld();
  const ids = Array.from({ length: 25 }, (_, number) => `referral-${number}`);
  for (const id of ids) {
    await addReferral(world, { id, door: "professional", card: { ...cardFrom([], "guide"), helper } });
    await put(world, { kind: "mail-work-address", ids: { referralId: id } });
  }
  await world.runner.drain();
  expect(await mailsTo(world)).toHaveLength(20);
  expect(world.logged.filter(({ event }) => event === "work-address-not-mailed")).toHaveLength(5);
});

test("a work-address link signs nobody in", async () => {
  await using world = await openSignInWorld();
  await addReferral(world, { id: "one", door: "professional", card: { ...cardFrom([], "guide"), helper } });
  await put(world, { kind: "mail-work-address", ids: { referralId: "one" } });
  await world.runner.drain();
  const token = (await world.links())[0]?.split("/").at(-1) ?? "";
  const linkPage = await import("#app/routes/sign-in_.$token/route.tsx");
  const browser = openBrowser(world);
  expect(await browser.get(linkPage.loader, { token })).toMatchObject({ status: 410 });
  expect(await browser.post(linkPage.action, {}, { token })).toMatchObject({
    status: 410,
    body: { refusal: "no-such-link" },
  });
  expect(browser.cookie()).toBeNull();
});

function withName(first: string): ReferralCard {
  return { ...cardFrom([], "guide"), name: { first, last: "", called: first } };
}

function contactBy(othersSee: "nobody" | "someone"): ReferralCard {
  const card = withName("Margaret");
  return { ...card, contact: { ...card.contact, ways: ["mail"], mail: "margaret@example.org", othersSee } };
}
