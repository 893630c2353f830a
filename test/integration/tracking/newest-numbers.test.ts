import { randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import * as questionPage from "#app/routes/refer.$flow.$step/route.tsx";
import { seenOf } from "#app/domain/region/correction.ts";
import { findEntry, type EntryPlace, type EntryValue } from "#app/domain/region/safety-entry.ts";
import { correctSafetyWords } from "#app/use-cases/administration/correct-safety-words.ts";
import { perform } from "#app/use-cases/perform.ts";
import { administrator } from "#test/integration/desk/desk-world.ts";
import { openTrackingWorld, type TrackingWorld } from "./tracking-world.ts";

async function correct(world: TrackingWorld, place: EntryPlace, value: EntryValue): Promise<void> {
  const shown = findEntry(world.services().safetyWords.files, place);
  if (shown === null) throw new Error("There is no such entry");
  const input = { place, seen: seenOf(null, shown), value, role: "Clinical safety officer", by: administrator };
  const corrected = await perform(world.services(), correctSafetyWords, input);
  expect(corrected).toMatchObject({ ok: true });
  await setImmediate(); // as long as the next request takes to come in
}

const samaritans = { contact: "116 124", tel: "116124", sms: null, hours: "at any time", source: "their own page" };

test("a conversation that began before a correction shows the corrected number and words on its next page", async () => {
  await using world = await openTrackingWorld();
  const token = randomBytes(32).toString("base64url");
  const conversationId = await world.walk(await world.begin("guide", token), [{ who: "me" }, { now: "ending-life" }]);
  const { step } = await world.whereIs(conversationId);
  expect(step.safetyTexts).toContain("thinking-about-ending");
  const page = async () => {
    const args = { request: new Request("http://127.0.0.1:3000/"), params: { flow: "guide", step: step.id } };
    return JSON.stringify(
      await questionPage.loader({ ...args, context: await world.contextOf(token) } as LoaderFunctionArgs),
    );
  };
  expect(await page()).toContain("116 123");

  await correct(world, { kind: "helpline", id: "samaritans" }, samaritans);
  const after = await page();
  expect(after).toContain("116 124");
  expect(after).not.toContain("116 123");

  const words = { title: "You are not alone", words: "{text:nobody-reading}\n\nCall {helpline:samaritans}." };
  await correct(world, { kind: "safety-text", id: "thinking-about-ending" }, words);
  expect(await page()).toContain("You are not alone");
});

test("the pages after sending say the corrected words for whoever cannot wait", async () => {
  await using world = await openTrackingWorld();
  world.clock.set("2026-05-08T20:00:00Z");
  const { browser, reference } = await world.referred();
  const told = async () => JSON.stringify([(await browser.sent()).body, (await browser.page(reference)).body]);
  expect(await told()).toContain("call 111, then choose option 2");
  const option = { ...samaritans, contact: "111, then choose option 3", tel: "111" };
  await correct(world, { kind: "helpline", id: "nhs-111-mental-health" }, option);
  const after = await told();
  expect(after.match(/option 3/g)).toHaveLength(2);
  expect(after).not.toContain("option 2");
});
