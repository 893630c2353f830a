import { createHmac, randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { makeRunner } from "#app/jobs/runner.ts";
import { sendWebhookJob } from "#app/jobs/kinds/send-webhook.ts";
import { makeSendSigned } from "#app/links/make-send-signed.ts";
import { usualGuard } from "#app/links/guard.ts";
import * as page from "#app/routes/network.webhooks/route.tsx";
import { hidePost } from "#app/use-cases/moderation/hide-post.ts";
import { perform } from "#app/use-cases/perform.ts";
import { addWebhook } from "#app/use-cases/webhooks/add-webhook.ts";
import { endWebhook } from "#app/use-cases/webhooks/end-webhook.ts";
import { listWebhooks } from "#db/queries/discussion/webhooks.ts";
import { openWebServer } from "../links/web-server.ts";
import { facilitator } from "../members/members-world.ts";
import { openSpaceWorld } from "./space-world.ts";

type Received = { headers: IncomingMessage["headers"]; body: string };

/** A partner's site that answers with a status, and a network whose messages may reach this machine. */
async function openWebhookWorld() {
  const received: Received[] = [];
  const answer = { status: 204 };
  const partner = await openWebServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answer.status).end();
    });
  });
  const world = await openSpaceWorld();
  await world.addSpace("open", { postsSeenBy: "public", seenBy: "public" });
  await world.addSpace("other", { postsSeenBy: "public", seenBy: "public" });
  const guard = { resolve: async () => ["127.0.0.1"], mayReach: () => true, ports: [String(partner.port)] };
  const services = { ...world.services(), sendSigned: makeSendSigned({ siteUrl: "https://here.example", guard }) };
  const grants = [{ memberId: "sam-patel", role: "administrator" as const, scope: null, until: null }];
  const administrator = () => ({
    memberId: facilitator,
    grants: grants.map((one) => ({ ...one, memberId: facilitator })),
    spaceIds: [],
    now: world.clock.now(),
  });
  const add = (spaceId: string | null, url = `http://partner.example:${partner.port}/hear`, id = randomUUID()) =>
    perform(services, addWebhook, { viewer: administrator(), id, url, spaceId });
  return {
    world,
    services,
    received,
    answer,
    administrator,
    add,
    nadia: await world.addMember("Nadia Khan", []),
    drain: () => makeRunner(services, [sendWebhookJob]).drain(),
    listed: () => listWebhooks(services.db.read),
    async [Symbol.asyncDispose]() {
      await world[Symbol.asyncDispose]();
      await partner[Symbol.asyncDispose]();
    },
  };
}

test("a partner's site is told of a post in its space, signed so that it can be checked, without words or names", async () => {
  await using at = await openWebhookWorld();
  const added = await at.add("open");
  if (!added.ok || added.value.secret === null) throw new Error("It was not added");
  await at.world.begin(at.nadia, { spaceId: "open", title: "A hall in Blyth", body: "zqwords" });
  await at.world.begin(at.nadia, { spaceId: "talk", title: "zqinside" });
  await at.world.begin(at.nadia, { spaceId: "other", title: "zqother" });
  await at.drain();
  expect(at.received).toHaveLength(1);
  const { headers, body } = at.received[0] ?? { headers: {}, body: "" };
  const key = Buffer.from(added.value.secret.slice("whsec_".length), "base64");
  const signed = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
  expect(headers["webhook-signature"]).toBe(`v1,${createHmac("sha256", key).update(signed).digest("base64")}`);
  expect(Number(headers["webhook-timestamp"]) * 1000).toBeCloseTo(at.world.clock.now().getTime(), -4);
  expect(JSON.parse(body)).toMatchObject({
    type: "post.written",
    data: { thread: { number: 1, title: "A hall in Blyth" }, post: { number: 1, begins: true } },
  });
  expect(body).not.toMatch(/zq|Nadia/);
  expect(await at.listed()).toMatchObject([{ lastStatus: 204 }]);
});

test("what is not taken is tried again under the same id; what was hidden meanwhile is not told any more", async () => {
  await using at = await openWebhookWorld();
  await at.add(null);
  at.answer.status = 500;
  await at.world.begin(at.nadia, { spaceId: "open", title: "First" });
  await at.drain();
  expect(await at.listed()).toMatchObject([{ lastStatus: 500 }]);
  at.answer.status = 200;
  at.world.clock.forward(31_000);
  await at.drain();
  expect(at.received.map(({ headers }) => headers["webhook-id"])).toEqual([
    at.received[0]?.headers["webhook-id"],
    at.received[0]?.headers["webhook-id"],
  ]);
  await at.world.begin(at.nadia, { spaceId: "open", title: "Second" });
  const grants = [{ memberId: facilitator, role: "facilitator" as const, scope: null, until: null }];
  const viewer = { memberId: facilitator, grants, spaceIds: [], now: at.world.clock.now() };
  const hidden = await perform(at.services, hidePost, { viewer, thread: 2, post: 1, why: "Wrong place" });
  expect(hidden.ok).toBe(true);
  await at.drain();
  expect(at.received).toHaveLength(2);
});

test("no address inside is ever called, and an address that was ended hears nothing more", async () => {
  await using at = await openWebhookWorld();
  const send = makeSendSigned({
    siteUrl: "https://here.example",
    guard: { ...usualGuard, resolve: async () => ["127.0.0.1"] },
  });
  const message = { id: "1", at: new Date(0), secret: "whsec_YQ==", body: "{}" };
  for (const url of [
    "http://partner.example/",
    "http://127.0.0.1/",
    "http://[::1]/",
    "http://10.0.0.1/",
    "http://outside.example:8080/",
  ])
    expect([url, await send({ ...message, url })]).toEqual([url, { kind: "refused" }]);
  for (const url of ["ftp://a.example/", "http://name:word@a.example/", "nothing"])
    expect([url, await at.add(null, url)]).toMatchObject([url, { refusal: { kind: "no-address" } }]);
  expect(await at.add("talk")).toMatchObject({ refusal: { kind: "no-space" } });
  await at.add(null);
  const [{ id } = { id: "" }] = await at.listed();
  await at.world.begin(at.nadia, { spaceId: "open" });
  expect(await perform(at.services, endWebhook, { viewer: at.administrator(), id })).toMatchObject({ ok: true });
  await at.drain();
  expect(at.received).toEqual([]);
});

test("an administrator adds an address on the page and sees its secret once; nobody else opens the page", async () => {
  await using at = await openWebhookWorld();
  const { world } = at;
  const admin = await world.signedIn(await world.addMember("Ada Min", [["administrator", null]]));
  const form = { intent: "add", id: randomUUID(), url: "https://partner.example/hear", space: "open" };
  const added = await admin.post(page.action, form);
  expect(String(added.body?.["secret"])).toMatch(/^whsec_[\w+/]{43}=$/);
  expect(await admin.post(page.action, form)).toMatchObject({ location: "/network/webhooks" });
  const shown = JSON.stringify((await admin.get(page.loader)).body);
  expect(shown).toContain("https://partner.example/hear");
  expect(shown).not.toContain("whsec_");
  expect(await admin.post(page.action, { ...form, id: randomUUID(), url: "nothing" })).toMatchObject({ status: 422 });
  const [{ id } = { id: "" }] = await at.listed();
  expect(await admin.post(page.action, { intent: "end", id })).toMatchObject({
    location: "/network/webhooks?done=webhook-ended",
  });
  const member = await world.signedIn(at.nadia);
  expect(await member.get(page.loader)).toMatchObject({ status: 404 });
  expect(await (await world.signedIn(facilitator)).post(page.action, form)).toMatchObject({ status: 404 });
});
