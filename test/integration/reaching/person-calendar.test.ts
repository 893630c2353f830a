import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import * as filePage from "#app/routes/track.$reference_.appointments.$id[.]ics/route.ts";
import { perform } from "#app/use-cases/perform.ts";
import { planAppointment } from "#app/use-cases/reaching/plan-appointment.ts";
import { ana } from "#test/integration/desk/desk-world.ts";
import { helperPages, openTrackingWorld, type TrackingWorld } from "#test/integration/tracking/tracking-world.ts";
import { ordinaryPages, type Page } from "#test/integration/guide/guide-world.ts";

async function planned(world: TrackingWorld, pages: readonly Page[]) {
  await world.places({ [ana]: 5 });
  const { reference, token } = await world.referred(pages);
  const fields = {
    kind: "in-person",
    startsAt: new Date("2026-05-12T09:00:00Z"),
    endsAt: new Date("2026-05-12T10:00:00Z"),
    place: "Stockton library",
    needs: "",
  } as const;
  const done = await perform(world.services(), planAppointment, {
    memberId: ana,
    reference,
    fields,
    clientId: randomUUID(),
  });
  if (!done.ok) throw new Error(done.refusal.kind);
  return { reference, id: done.value.id, context: await world.contextOf(token) };
}

async function fileOf(context: AppLoadContext, reference: string, id: string): Promise<Response> {
  const request = new Request("http://127.0.0.1:3000/track");
  try {
    return await filePage.loader({ request, params: { reference, id }, context });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

test("the person's calendar file names neither us nor the place unless they said that we may say who we are", async () => {
  await using world = await openTrackingWorld();
  const hidden = await planned(world, ordinaryPages()); // they did not say
  const text = await (await fileOf(hidden.context, hidden.reference, hidden.id)).text();
  expect(text).toContain("SUMMARY:Appointment\r\n");
  expect(text).not.toMatch(/Ana|library|prescri|network|127\.0\.0\.1|Stockton/i);

  const open = await planned(
    world,
    ordinaryPages().map((page) => (page !== "skip" && "others-see" in page ? { ...page, "say-who": "yes" } : page)),
  );
  const said = await (await fileOf(open.context, open.reference, open.id)).text();
  expect(said).toContain("SUMMARY:Appointment with Ana Ferreira\\, link worker");
  expect(said).toContain("LOCATION:Stockton library");
});

test("whoever sent it for somebody else gets no calendar file, and a stranger neither", async () => {
  await using world = await openTrackingWorld();
  const { reference, id, context } = await planned(world, helperPages());
  expect((await fileOf(context, reference, id)).status).toBe(302);
  const stranger = { ...context, session: { tokenHash: null, member: null, grants: [] } };
  expect((await fileOf(stranger, reference, id)).headers.get("location")).toBe("/track");
});
