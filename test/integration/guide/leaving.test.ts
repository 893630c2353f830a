import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import * as clearPage from "#app/routes/clear-device/route.tsx";
import { action as leave, loader as leaveByAddress } from "#app/routes/leave/route.ts";
import * as questionPage from "#app/routes/refer.$flow.$step/route.tsx";
import * as stopPage from "#app/routes/refer.stop.$flow/route.tsx";
import { readSession } from "#app/sign-in/read-session.ts";
import { perform } from "#app/use-cases/perform.ts";
import { askForCallSoon } from "#app/use-cases/referral/ask-for-call-soon.ts";
import { openGuideWorld, ordinaryPages } from "./guide-world.ts";
import { openPersonBrowser } from "./person-browser.ts";

async function answering(pages = 3) {
  const world = await openGuideWorld({ samples: false });
  const token = randomBytes(32).toString("base64url");
  const conversation = await world.walk(await world.begin("guide", token), ordinaryPages().slice(0, pages));
  const browser = openPersonBrowser(world, token);
  const asItWas = openPersonBrowser(world, token); // somebody who still holds the cookie's value
  const end = () => world[Symbol.asyncDispose]();
  return { world, token, conversation, browser, asItWas, [Symbol.asyncDispose]: end };
}

test("leaving ends the session on the server, takes the cookie away and removes what nobody could come back to", async () => {
  await using given = await answering();
  const { world, token, conversation, browser, asItWas } = given;
  const left = await browser.send(leave, { form: {}, query: "?stay=yes" });
  expect(left).toMatchObject({ status: 204 });
  expect(left.headers.get("set-cookie")).toMatch(/^sid=; .*Max-Age=0/);
  expect(await readSession(world.services(), `sid=${token}`)).toMatchObject({ tokenHash: null, grants: [] });
  const step = { params: { flow: "guide", step: "practice" } };
  expect(await asItWas.send(questionPage.loader, step)).toMatchObject({ status: 302, location: "/refer" });
  const tables = ["conversations", "entries", "session_grants", "sessions"];
  expect(tables.map((table) => world.count(table))).toEqual([0, 0, 0, 0]);
  expect(world.services().db.read.sealer.hasKey(conversation)).toBe(false);
});

test("leaving keeps what has a code, and closes it all the same", async () => {
  await using given = await answering();
  const { world, token, browser, asItWas } = given;
  const form = { "form-id": randomUUID(), word: "marigold" };
  await browser.send(stopPage.action, { params: { flow: "guide" }, form });
  await browser.send(leave, { form: {} });
  expect(world.count("conversations")).toBe(1);
  expect(await readSession(world.services(), `sid=${token}`)).toMatchObject({ grants: [] });
  const step = { params: { flow: "guide", step: "practice" } };
  expect(await asItWas.send(questionPage.loader, step)).toMatchObject({ status: 302, location: "/refer" });
});

test("leaving keeps what was sent", async () => {
  await using given = await answering(12);
  const { world, conversation, browser } = given;
  expect((await world.send(conversation)).ok).toBe(true);
  await browser.send(leave, { form: {} });
  expect([world.count("referrals"), world.count("conversations")]).toEqual([1, 1]);
});

test("leaving keeps a call that was asked for half-way, and closes the rest", async () => {
  await using given = await answering();
  const { world, conversation, browser, asItWas } = given;
  const call = { conversationId: conversation, called: "Jo", phone: "01632960101", sayWho: true };
  expect((await perform(world.services(), askForCallSoon, call)).ok).toBe(true);
  await browser.send(leave, { form: {} });
  expect([world.count("referrals"), world.count("conversations")]).toEqual([1, 1]);
  const step = { params: { flow: "guide", step: "practice" } };
  expect(await asItWas.send(questionPage.loader, step)).toMatchObject({ status: 302, location: "/refer" });
});

test("without script the browser goes on by itself, from a page that says nothing of us", async () => {
  await using given = await answering();
  const { world, token } = given;
  const context = await world.contextOf(token);
  const request = new Request("http://127.0.0.1:3000/leave", { method: "POST", body: "" });
  const html = await (await leave({ request, params: {}, context })).text();
  const { address } = world.services().content.region.settings.exitTo;
  expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${address}">`);
  expect(html).not.toMatch(/prescrib|network|referral|link worker|question/i);
});

test("leaving twice, or with nothing open, is as good as once; an address alone does nothing", async () => {
  await using given = await answering();
  const { world, browser } = given;
  expect(await browser.send(() => leaveByAddress())).toMatchObject({ status: 302, location: "/leaving-quickly" });
  expect(world.count("conversations")).toBe(1);
  for (let n = 0; n < 2; n++) expect((await browser.send(leave, { form: {} })).status).toBe(200);
});

test("when nothing can be written, the person is let go and the cookie goes with them", async () => {
  await using given = await answering();
  const { world, token } = given;
  const context = await world.contextOf(token);
  await world.services().db.close();
  const request = new Request("http://127.0.0.1:3000/leave", { method: "POST", body: "" });
  const { status, headers } = await leave({ request, params: {}, context });
  expect([status, headers.get("set-cookie")]).toEqual([200, expect.stringContaining("Max-Age=0")]);
  await world.restart();
  expect(world.count("conversations")).toBe(1); // the day's sweep takes it
});

test("clearing a device does the same, asks the browser to forget the site, and says what it did", async () => {
  await using given = await answering();
  const { world, browser } = given;
  const cleared = await browser.send(clearPage.action, { form: {} });
  expect(cleared).toMatchObject({ status: 302, location: "/clear-device?cleared=yes" });
  expect(cleared.headers.get("clear-site-data")).toBe('"cache", "cookies", "storage"');
  expect(browser.cookie()).toBeNull();
  expect(world.count("conversations")).toBe(0);
  expect((await browser.send(clearPage.loader, { query: "?cleared=yes" })).body).toEqual({ cleared: true });
});
