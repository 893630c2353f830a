import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import * as cannotCome from "#app/routes/track.$reference_.appointments.$id_.cannot-come/route.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { planAppointment } from "#app/use-cases/reaching/plan-appointment.ts";
import { ana } from "#test/integration/desk/desk-world.ts";
import { ordinaryPages, type Page } from "#test/integration/guide/guide-world.ts";
import { helperPages, messagesIn, openTrackingWorld, type TrackingWorld } from "./tracking-world.ts";

async function planned(world: TrackingWorld, pages: readonly Page[] = ordinaryPages()) {
  await world.places({ [ana]: 5 });
  const sent = await world.referred(pages);
  const fields = {
    kind: "in-person",
    startsAt: new Date("2026-05-12T09:00:00Z"),
    endsAt: new Date("2026-05-12T10:30:00Z"),
    place: "Stockton library",
    needs: "A door without a step",
  } as const;
  const input = { memberId: ana, reference: sent.reference, fields, clientId: randomUUID() };
  const done = await perform(world.services(), planAppointment, input);
  if (!done.ok) throw new Error(done.refusal.kind);
  return { ...sent, id: done.value.id, context: await world.contextOf(sent.token) };
}

async function ask(context: AppLoadContext, reference: string, id: string) {
  const request = new Request("http://127.0.0.1:3000/track");
  return cannotCome.loader({ request, params: { reference, id }, context }).catch((thrown: unknown) => thrown);
}

test("the person reads when their next appointment is, where, with whom and what to bring", async () => {
  await using world = await openTrackingWorld();
  const { browser, reference, id } = await planned(world);
  expect((await browser.page(reference)).body["appointments"]).toEqual([
    {
      id,
      when: "Tuesday 12 May 2026, from 10 in the morning to half past 11 in the morning",
      rows: [
        { key: "What", words: "We meet" },
        { key: "Who", words: "Ana Ferreira" },
        { key: "Where", words: "Stockton library" },
        { key: "What you need, and what to bring", words: "A door without a step" },
      ],
      cancelled: false,
    },
  ]);
});

test("who cannot come sends a message that is written already, and the appointment stands until staff change it", async () => {
  await using world = await openTrackingWorld();
  const { browser, reference, id, context } = await planned(world);
  const asked = (await ask(context, reference, id)) as { words: string; clientId: string };
  expect(asked.words).toBe("I cannot come to my appointment on Tuesday 12 May 2026 at 10 in the morning.");
  expect((await browser.write(reference, asked.words, asked.clientId)).status).toBe(302);
  const { body } = await browser.page(reference);
  expect(messagesIn(body).at(-1)).toEqual({ from: "you", words: asked.words });
  expect(body["appointments"]).toMatchObject([{ id, cancelled: false }]);
});

test("whoever sent it for somebody else sees no appointment, and cannot say that they do not come", async () => {
  await using world = await openTrackingWorld();
  const { browser, reference, id, context } = await planned(world, helperPages());
  expect(JSON.stringify((await browser.page(reference)).body)).not.toContain("library");
  expect(((await ask(context, reference, id)) as Response).status).toBe(302);
});
