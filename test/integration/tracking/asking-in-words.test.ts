import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeRunner } from "#app/jobs/runner.ts";
import * as staffPage from "#app/routes/desk.$reference_.requests/route.tsx";
import * as listPage from "#app/routes/desk.requests/route.tsx";
import * as askPage from "#app/routes/track.$reference_.ask.$kind/route.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { answerRequest } from "#app/use-cases/record/answer-request.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { jobs, referrals } from "#db/schema/index.ts";
import { administrator, duty, lead, neighbour, rashid } from "#test/integration/desk/desk-world.ts";
import { helperPages, openTrackingWorld, type TrackingWorld } from "./tracking-world.ts";

type Asked = { id: string; kind: string; words: string | null; answer: string | null; state: string; dueOn: string };

async function sent() {
  const world = await openTrackingWorld();
  await world.places({ [rashid]: 5 });
  const person = await world.referred();
  return { world, ...person, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() };
}

async function ask(given: { world: TrackingWorld; token: string; reference: string }, kind: string, words: string) {
  const { world, token, reference } = given;
  const params = { reference, kind };
  const context = await world.contextOf(token);
  const body = new URLSearchParams({ words, "client-id": randomUUID() });
  const request = new Request("http://127.0.0.1:3000/track", { method: "POST", body });
  const answer = await askPage
    .action({ request, params, context } as ActionFunctionArgs)
    .catch((thrown: unknown) => thrown);
  return answer as Response;
}

async function look(world: TrackingWorld, as: string, reference: string) {
  return world.sendTo(as, staffPage.loader, [], { reference });
}

async function asked(given: { world: TrackingWorld; token: string; reference: string }, kind: string) {
  const context = await given.world.contextOf(given.token);
  const request = new Request("http://127.0.0.1:3000/track");
  const params = { reference: given.reference, kind };
  return (await askPage.loader({ request, params, context } as LoaderFunctionArgs)).asked as Asked[];
}

test("what a person says is wrong is read by whoever works with them, answered by name, and the answer read on their page", async () => {
  await using given = await sent();
  const { world, reference } = given;
  expect((await ask(given, "correct", "canary-wrong")).headers.get("location")).toContain("?done=sent");
  const [one] = await asked(given, "correct");
  expect(one).toMatchObject({ words: "canary-wrong", state: "waiting", dueOn: "2026-06-06", answer: null });
  const seen = await look(world, rashid, reference);
  expect(JSON.stringify(seen.body)).toContain("canary-wrong");
  const form: [string, string][] = [
    ["id", one?.id ?? ""],
    ["state", "partly"],
    ["answer", "canary-answer"],
  ];
  expect((await world.sendTo(rashid, staffPage.action, form, { reference })).status).toBe(302);
  expect((await world.sendTo(rashid, staffPage.action, form, { reference })).status).toBe(409); // answered already
  const [told] = await asked(given, "correct");
  expect(told).toMatchObject({ state: "partly", answer: "canary-answer", answeredBy: "Rashid Khan" });
});

test("the words of a complaint reach a lead, and never a link worker; the list of the administrator holds none", async () => {
  await using given = await sent();
  const { world, reference } = given;
  await ask(given, "complain", "canary-complaint");
  const worker = await look(world, rashid, reference);
  const record = await world.open(rashid, reference);
  expect(record.body).toMatchObject({ record: { requests: [{ kind: "complain", waiting: true }] } });
  expect(JSON.stringify([worker.body, record.body])).not.toContain("canary-complaint");
  expect(JSON.stringify((await look(world, lead, reference)).body)).toContain("canary");
  const listed = await world.see(administrator, listPage.loader);
  expect(listed.body).toMatchObject({ waiting: [{ reference, kind: "complain", to: null }], reviews: false });
  expect(JSON.stringify(listed.body)).not.toContain("canary");
  expect((await world.see(lead, listPage.loader)).body).toMatchObject({
    waiting: [{ reference, to: `/desk/${reference}/requests` }],
  });
  expect((await world.see(neighbour, listPage.loader)).body).toMatchObject({ waiting: [] });
  expect((await world.see(rashid, listPage.loader)).status).toBe(404);

  const [{ id } = { id: "" }] = await asked(given, "complain");
  const answer = { reference, id, state: "done", answer: "…" } as const;
  const byWorker = await perform(world.services(), answerRequest, { memberId: rashid, ...answer });
  expect(byWorker).toEqual({ ok: false, refusal: { kind: "not-yours-to-do" } });
  const elsewhere = await look(world, neighbour, reference);
  expect(elsewhere.status).toBe(404);
});

test("danger in a complaint raises the flag, and the page leads to help", async () => {
  await using given = await sent();
  const { world, reference } = given;
  expect((await ask(given, "complain", "I want to kill myself")).headers.get("location")).toContain("?done=heard");
  expect((await world.referral(reference)).flaggedAt).not.toBeNull();
});

test("an empty box is refused, and whoever asked for somebody else cannot ask in their name", async () => {
  await using given = await sent();
  expect(await ask(given, "correct", " ")).toMatchObject({ init: { status: 422 } });
  expect(await asked(given, "correct")).toEqual([]);
  const { world } = given;
  const helped = { world, ...(await world.referred(helperPages())) };
  expect((await ask(helped, "complain", "canary")).headers.get("location")).toBe(`/track/${helped.reference}`);
});

test("a lead who knows the person is not told that they complained", async () => {
  await using given = await sent();
  const { world, reference } = given;
  await ask(given, "complain", "Nobody rang.");
  expect((await world.see(lead, listPage.loader)).body).toMatchObject({ waiting: [{ reference }] });
  expect((await world.press(lead, reference, { intent: "step-aside" })).location).toContain("gone");
  expect((await world.see(lead, listPage.loader)).body).toMatchObject({ waiting: [] });
});

test("the leads of a record hear that something waits, and nothing of it; without a team the duty coordinator does", async () => {
  await using given = await sent();
  const { world, reference } = given;
  const asksMails = async () => {
    const rows = await world.services().db.read.select().from(jobs).where(eq(jobs.kind, "mail-person-asked"));
    return rows.map(({ ids }) => ids);
  };
  await ask(given, "complain", "canary-complaint");
  expect(await asksMails()).toEqual([{ memberId: lead }]);
  await makeRunner(world.services()).drain();
  const mails = JSON.stringify(await listDemoMails(world.services().db.read));
  expect(mails).toContain("Somebody waits for an answer");
  expect(mails).not.toMatch(new RegExp(`canary|${reference}`, "u"));

  expect((await world.see(duty, listPage.loader)).body).toMatchObject({ waiting: [] });
  await world.write((db) => db.update(referrals).set({ teamId: null, workerId: null, state: "queued" }));
  await ask(given, "correct", "canary-wrong");
  expect(await asksMails()).toContainEqual({ memberId: duty });
  const to = `/desk/${reference}/requests`;
  expect((await world.see(duty, listPage.loader)).body).toMatchObject({ waiting: [{ to }, { to }] });

  await world.write((db) => db.update(referrals).set({ state: "closed", closedAt: world.services().clock.now() }));
  expect((await world.see(duty, listPage.loader)).body).toMatchObject({ waiting: [{ to }, { to }] });
  expect((await look(world, duty, reference)).status).toBe(200);
});
