import { randomBytes, randomUUID } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import type { ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import * as callSoonPage from "#app/routes/refer.call-soon/route.tsx";
import * as questionPage from "#app/routes/refer.$flow.$step/route.tsx";
import * as helpPage from "#app/routes/track.$reference_.help/route.ts";
import { findReferralOfConversation } from "#db/queries/referrals.ts";
import { ana, lead, openDeskWorld } from "#test/integration/desk/desk-world.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";
import { openPersonBrowser } from "#test/integration/guide/person-browser.ts";
import { heardEar, lines } from "#test/support/guide/heard-texts.ts";
import { joinAs } from "#test/support/live/join-as.ts";
import { openTrackingWorld } from "./tracking-world.ts";

const readsNow = "Ana Ferreira has joined and reads your messages now.";
const nobody = /nobody is reading this yet/i;

/** Somebody who wrote of danger on the page of what they had sent. */
async function wroteOfDanger() {
  const world = await openTrackingWorld({ ear: heardEar });
  await world.places({ [ana]: 5 });
  const sent = await world.referred();
  const { browser, reference, conversationId, token } = sent;
  await browser.write(reference, lines.wishToDie, randomUUID());
  const htmlOf = (help: unknown) => (help as ShownSafetyText[]).map(({ html }) => html).join(" ");
  const loaded = async () => htmlOf((await browser.page(reference, "?done=said")).body["help"]);
  const asked = async () => {
    const args = { request: new Request("http://127.0.0.1:3000/"), params: { reference } };
    const answer = await helpPage.loader({ ...args, context: await world.contextOf(token) } as LoaderFunctionArgs);
    return htmlOf(await answer.json());
  };
  const cards = async () => [await loaded(), await asked()];
  const join = () => joinAs(world.services(), { lead, memberId: ana, reference, conversationId });
  return { world, cards, join, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() };
}

test("after a message the card says when messages are read, as the page does, and asks not to wait", async () => {
  await using given = await wroteOfDanger();
  for (const html of await given.cards()) {
    expect(html).toMatch(
      /reads messages from Monday to Friday\. .* No one is watching just now\.<\/span> Please do not wait for us\./,
    );
    expect(html).not.toMatch(nobody);
    expect(html).not.toContain("Write when you like");
  }
});

test("while a link worker has joined and has the page open, the card says so, and not a minute longer", async () => {
  await using given = await wroteOfDanger();
  const leave = await given.join();
  for (const html of await given.cards()) {
    expect(html).toContain(readsNow);
    expect(html).not.toMatch(/nobody|please do not wait/i);
  }
  leave();
  for (const html of await given.cards()) {
    expect(html).toContain("Ana Ferreira has joined. Their line is broken just now.");
    expect(html).not.toContain("reads your messages now");
  }
});

test("in the guide, after an early call, the cards say that somebody has joined, and what of the answers is read", async () => {
  await using world = await openDeskWorld({ ear: heardEar });
  await world.places({ [ana]: 5 });
  const token = randomBytes(32).toString("base64url");
  const begun = await world.begin("guide", token);
  const conversationId = await world.walk(begun, [...ordinaryPages().slice(0, 4), { "own-words": lines.lifeAtRisk }]);
  const browser = openPersonBrowser(world, token);
  const html = async () =>
    JSON.stringify(
      (await browser.send(questionPage.loader, { params: { flow: "guide", step: "heard-life" } })).body["safety"],
    );
  expect(await html()).toMatch(nobody);
  const call = { conversation: conversationId, called: "Pat", phone: "07700 900123", safe: "yes", adult: "yes" };
  await browser.send(callSoonPage.action, { form: call });
  const sentNothing = await html();
  expect(sentNothing).toContain("What you write from here is added when you finish.");
  expect(sentNothing).not.toMatch(nobody);

  const reference = (await findReferralOfConversation(world.services().db.read, conversationId))?.reference ?? "";
  const leave = await joinAs(world.services(), { lead, memberId: ana, reference, conversationId });
  const joined = await html();
  expect(joined).toContain(readsNow);
  expect(joined).toContain("What you answer to these questions is added when you finish.");
  expect(joined).toContain("will ring you");
  expect(joined).not.toMatch(nobody);
  leave();
  expect(await html()).toBe(sentNothing);
});
