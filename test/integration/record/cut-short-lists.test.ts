import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import * as leavePage from "#app/routes/administration.leave/route.tsx";
import * as memberPage from "#app/routes/administration.people.$member/route.tsx";
import * as glassPage from "#app/routes/administration.records/route.tsx";
import * as coverPage from "#app/routes/desk.$reference_.cover/route.tsx";
import * as requestsPage from "#app/routes/desk.$reference_.requests/route.tsx";
import * as bulkPage from "#app/routes/desk.bulk/route.tsx";
import * as labelsPage from "#app/routes/desk.labels/route.tsx";
import * as livePage from "#app/routes/desk.live/route.tsx";
import * as offSickPage from "#app/routes/desk.off-sick/route.tsx";
import * as sharePage from "#app/routes/desk.share-out/route.tsx";
import * as teamPage from "#app/routes/desk.team/route.tsx";
import * as askPage from "#app/routes/track.$reference_.ask.$kind/route.tsx";
import { brokenGlass, covers, dataRequests, labels, leave } from "#db/schema/index.ts";
import { administrator, ana, lead, rashid } from "#test/integration/desk/desk-world.ts";
import { openCutShortWorld, type CutShortWorld, type Form } from "./cut-short-world.ts";

const id = () => randomUUID();
const on = (name: string, day: string) => ({ [`${name}-day`]: day, [`${name}-month`]: "5", [`${name}-year`]: "2026" });
const toReference = (reference: string) => ({ reference });

async function newest<T>(rows: PromiseLike<T[]>): Promise<T> {
  const last = (await rows).at(-1);
  if (last === undefined) throw new Error("Nothing was kept");
  return last;
}

const asLead = (world: CutShortWorld, name: string, call: Parameters<CutShortWorld["form"]>[2], form: Form) =>
  world.form(name, lead, call, {}, form);

test("cut short at each of its writes and sent again, each act of a list or of a lead counts once", async () => {
  await using world = await openCutShortWorld();
  const { read } = world.services().db;
  const { reference } = await world.referred();
  const { id: referralId } = await world.referral(reference);
  const stands = async () => (await world.referral(reference)).version;
  await asLead(world, "label", labelsPage.action, { teamId: "stockton", name: "Visit in June" });
  const labelId = (await newest(read.select().from(labels))).id;
  const bulk = async (act: string, form: Record<string, string>) =>
    asLead(world, act, bulkPage.action, { act, step: "do", chosen: `${reference}.${await stands()}`, ...form });
  await bulk("label", { label: labelId, on: "on" });
  await bulk("label", { label: labelId, on: "off" });
  await asLead(world, "label ended", labelsPage.action, { intent: "end", labelId });
  await bulk("cover", { cover: rashid, why: "asked", ...on("fromDay", "6"), ...on("toDay", "8") });
  const cover = (await newest(read.select().from(covers))).id;
  await world.form("cover ended", lead, coverPage.action, toReference(reference), { cover });
  await world.places({ [ana]: 50, [rashid]: 50 });
  await bulk("assign", { worker: rashid, reason: "shared-out" });
  await asLead(world, "share out", sharePage.action, [
    ["from", rashid],
    ["why", "leave"],
    ["row", `${reference}.${await stands()}`],
    [`to-${reference}`, ana],
  ]);
  world.clock.forward(2 * 24 * 60 * 60_000);
  await asLead(world, "off sick", offSickPage.action, [
    ["who", ana],
    ["row", `${referralId}.${await stands()}`],
    [`to-${referralId}`, rashid],
  ]);
  expect(await newest(read.select().from(covers))).toMatchObject({ referralId, memberId: rashid, endedAt: null });
  await asLead(world, "taken back", offSickPage.action, { who: ana, intent: "back" });
});

test("cut short at each of its writes and sent again, each act of an administrator about people who wait counts once", async () => {
  await using world = await openCutShortWorld();
  const { read } = world.services().db;
  const { reference } = await world.referred();
  await world.form("leave", administrator, leavePage.action, {}, { memberId: ana, coverMemberId: "", ...on("fromDay", "6"), ...on("toDay", "8") }); // prettier-ignore
  const leaveId = (await newest(read.select().from(leave))).id;
  await asLead(world, "who covers a leave", teamPage.action, { leaveId, cover: rashid });
  await world.form("leave removed", administrator, leavePage.action, {}, { intent: "remove", leaveId });
  const reason = "A person complained and asked us to look at their record";
  await world.form("glass", administrator, glassPage.action, {}, { reference, reason });
  expect(await read.select().from(brokenGlass)).toHaveLength(1);
  await world.form("access ended", administrator, memberPage.action, { member: ana }, { intent: "end-access" });
  expect((await world.referral(reference)).workerId).not.toBe(ana);
});

test("cut short at each of its writes and sent again, each act of a live conversation counts once", async () => {
  await using world = await openCutShortWorld();
  const { reference } = await world.referred();
  await asLead(world, "turn on", livePage.action, { intent: "turn-on", team: "stockton" });
  for (const intent of ["join", "leave"]) await world.form(intent, ana, livePage.action, {}, { intent, reference });
  await asLead(world, "turn off", livePage.action, { intent: "turn-off", team: "stockton" });
  expect(await world.traceDamage()).toEqual([]);
});

test("cut short at each of its writes and sent again, whatever the person does on their page counts once", async () => {
  await using world = await openCutShortWorld();
  const { reference, browser, token } = await world.referred();
  const { read } = world.services().db;
  const clientId = id();
  await world.once("a message", () => browser.write(reference, "I cannot come on Monday", clientId));
  await world.once("sharing", () => browser.share(reference, { what: "practice", shared: "no" }));
  await world.once("correct", async () => {
    const body = new URLSearchParams({ words: "My name is Jean", "client-id": clientId });
    const request = new Request("http://127.0.0.1:3000/track", { method: "POST", body });
    const params = { reference, kind: "correct" };
    return askPage.action({ request, params, context: await world.contextOf(token) } as never) as Promise<Response>;
  });
  const asked = { id: (await newest(read.select().from(dataRequests))).id, state: "done", answer: "Put right" };
  await world.form("answer", ana, requestsPage.action, toReference(reference), asked);
  await world.once("stop", () => browser.stop(reference));
  await world.press("withdraw-checked", ana, reference);
  expect((await world.referral(reference)).state).toBe("withdrawing");
});
