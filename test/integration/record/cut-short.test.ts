import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import * as appointmentPage from "#app/routes/desk.$reference_.appointments_.$id/route.tsx";
import * as appointmentsPage from "#app/routes/desk.$reference_.appointments/route.tsx";
import * as askedPage from "#app/routes/desk.$reference_.asked/route.tsx";
import * as draftPage from "#app/routes/desk.$reference_.draft/route.ts";
import * as copyPage from "#app/routes/desk.$reference_.gp-copy/route.tsx";
import * as introductionsPage from "#app/routes/desk.$reference_.introductions/route.tsx";
import * as notesPage from "#app/routes/desk.$reference_.notes/route.tsx";
import * as factsPage from "#app/routes/desk.$reference_.reach_.facts/route.tsx";
import * as reachPage from "#app/routes/desk.$reference_.reach/route.tsx";
import * as sharingPage from "#app/routes/desk.$reference_.sharing/route.tsx";
import * as tasksPage from "#app/routes/desk.$reference_.tasks/route.tsx";
import * as addPage from "#app/routes/desk.add/route.tsx";
import { countRaises } from "#app/use-cases/desk/acknowledge-flag.ts";
import { appointments, caseTasks, introductions, outward, recordNotes, referrals } from "#db/schema/index.ts";
import { ana, lead, rashid } from "#test/integration/desk/desk-world.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";
import { anAppointment, factsFormOf } from "#test/integration/reaching/reach-world.ts";
import { helperPages } from "#test/integration/tracking/tracking-world.ts";
import { openCutShortWorld } from "./cut-short-world.ts";

const id = () => randomUUID();
const on = (name: string, day: string) => ({ [`${name}-day`]: day, [`${name}-month`]: "5", [`${name}-year`]: "2026" });
const newest = async <T>(rows: Promise<T[]>): Promise<T> => {
  const last = (await rows).at(-1);
  if (last === undefined) throw new Error("Nothing was kept");
  return last;
};

test("cut short at each of its writes and sent again, each act on a record counts once", async () => {
  await using world = await openCutShortWorld();
  const { reference } = await world.referred(ordinaryPages({ now: "ending-life" }));
  const raises = String(await countRaises(world.services().db.read, (await world.referral(reference)).id));
  await world.press("flag-seen", ana, reference, { raises, deeds: "rang", words: "We talked" });
  await world.press("say", ana, reference, { words: "We can talk on Monday" });
  await world.press("note", ana, reference, { words: "Ask about the stairs" });
  await world.press("state", ana, reference, { move: "contact" });
  await world.places({ [ana]: 50, [rashid]: 50 });
  await world.press("give", lead, reference, { worker: rashid, reason: "better-fit" });
  await world.places({ [ana]: 50 });
  await world.press("step-aside", rashid, reference);
  const draft = { box: "message", version: "0", words: "Half a senten", clientId: id() };
  await world.form("draft", ana, draftPage.action, { reference }, draft, 200);
  await world.press("take", ana, reference);
  await world.press("send", lead, reference, { team: "easington", reason: "moved" });
  const other = await world.referred(helperPages());
  await world.press("confirm-contact", ana, other.reference);
  await world.press("close", ana, other.reference, { reason: "not-reached", where: "" });
  expect(await world.traceDamage()).toEqual([]);
});

test("cut short at each of its writes and sent again, whatever reaches a person counts once", async () => {
  await using world = await openCutShortWorld();
  const { reference } = await world.referred();
  const params = { reference };
  const at = { "at-day": "6", "at-month": "5", "at-year": "2026", time: "10:30" };
  const reach = (intent: string, form: Record<string, string>) =>
    world.form(intent, ana, reachPage.action, params, { intent, clientId: id(), ...form });
  await world.form("what is safe", ana, factsPage.action, params, factsFormOf(0, { ways: ["phone", "text", "mail"], textNumber: "07700 900555", mail: "pat@example.org" })); // prettier-ignore
  await reach("try", { way: "phone", outcome: "no-answer", ...at });
  await reach("try", { way: "phone", outcome: "reached", ...at });
  await reach("text", { purpose: "words", words: "I ring you on Monday" });
  const prepared = await newest(world.services().db.read.select().from(outward));
  await reach("sent", { id: prepared.id });
  await reach("mail", {});
  await world.form("plan", ana, appointmentsPage.action, params, { ...anAppointment, clientId: id() });
  const { id: planned } = await newest(world.services().db.read.select().from(appointments));
  const one = { reference, id: planned };
  await world.form("change", ana, appointmentPage.action, one, { ...anAppointment, sequence: "0", from: "09:30" });
  await world.form("cancel", ana, appointmentPage.action, one, { sequence: "1", intent: "cancelled" });
  await world.form("no safe way", ana, factsPage.action, params, factsFormOf(1, { ways: [], phone: "" }));
  await world.form("decide", lead, reachPage.action, params, { intent: "decide", clientId: id(), words: "We wait" });
  await world.press("close", ana, reference, { reason: "died", where: "" });
  expect(await world.traceDamage()).toEqual([]);
});

test("cut short at each of its writes and sent again, whatever is written on a record counts once", async () => {
  await using world = await openCutShortWorld();
  const { reference } = await world.referred();
  await world.write((db) => db.update(referrals).set({ shareWithPractice: true }));
  const params = { reference };
  const { read } = world.services().db;
  const note = { heading: "strengths", words: "She sings", saidBy: "person" };
  await world.form("note", ana, notesPage.action, params, { ...note, clientId: id() });
  const kept = { id: (await newest(read.select().from(recordNotes))).id, words: "She sings well", saidBy: "person" };
  await world.form("note changed", ana, notesPage.action, params, { intent: "change", version: "1", ...kept });
  await world.form("note ended", ana, notesPage.action, params, { intent: "end", version: "2", ...kept });
  await world.form("no risks", ana, notesPage.action, params, { intent: "no-risks", clientId: id() });
  const task = { words: "Ring the choir", memberId: "", ...on("dueOn", "8") };
  await world.form("task", ana, tasksPage.action, params, { intent: "add", ...task, clientId: id() });
  const taskId = { id: (await newest(read.select().from(caseTasks))).id };
  await world.form("task changed", ana, tasksPage.action, params, { intent: "change", ...task, ...taskId, version: "1", ...on("dueOn", "9") }); // prettier-ignore
  await world.form("task done", ana, tasksPage.action, params, { intent: "done", ...taskId });
  const choir = { organisation: "The choir", why: "", need: "", went: "not-known", room: "yes", ...on("onDay", "5") };
  await world.form("introduction", ana, introductionsPage.action, params, { ...choir, clientId: id() });
  const choirId = (await newest(read.select().from(introductions))).id;
  await world.form("introduction changed", ana, introductionsPage.action, params, { intent: "change", ...choir, id: choirId, version: "1", went: "yes" }); // prettier-ignore
  const copyId = id();
  const copy = { occasion: "contact", words: "No action needed", clientId: copyId };
  await world.form("copy", ana, copyPage.action, params, copy);
  await world.form("copy done", ana, copyPage.action, params, { intent: "done", id: copyId });
  await world.form("asked", ana, askedPage.action, params, { kind: "correct", words: "It is Jean", clientId: id() });
  await world.form("sharing", ana, sharingPage.action, params, { what: "practice", shared: "no", seen: "" });
  await world.form("a person added", ana, addPage.action, {}, { conversation: id(), how: "rang" });
  expect(await world.traceDamage()).toEqual([]);
});
