import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { listAppointments } from "#db/queries/reaching/appointments.ts";
import { fillRecord } from "./fill-record.ts";
import { openTrackingWorld } from "./tracking-world.ts";

type Page = { loader?: (args: LoaderFunctionArgs) => unknown; action?: (args: ActionFunctionArgs) => unknown };

const pages = Object.entries(import.meta.glob<Page>("../../../app/routes/track.$reference*/route.{ts,tsx}"));

/** What was said to the person, or by them, and how they are reached. Everything else that is written at the desk stays there. */
const theirs = ["from-person", "from-staff", "called", "phone", "place", "access", "letter"].map(
  (name) => `canary-${name}`,
);

test("no page of the person's holds a word that was written at the desk for staff, whichever page is added", async () => {
  await using world = await openTrackingWorld();
  const { reference, token } = await world.referred();
  const referral = await world.referral(reference);
  const words = await fillRecord(world.services(), referral);
  const [appointment] = await listAppointments(world.services().db.read, referral);
  expect(pages.length).toBeGreaterThan(7);
  let shown = "";
  for (const [, load] of pages) {
    const { loader } = await load();
    if (loader === undefined) continue;
    for (const kind of ["correct", "complain", "erase", "copy"]) {
      const params = { reference, kind, id: appointment?.id ?? "" };
      const request = new Request("http://127.0.0.1:3000/track");
      const context = await world.contextOf(token);
      const answer = await Promise.resolve()
        .then(() => loader({ request, params, context }))
        .catch((thrown: unknown) => {
          if (thrown instanceof Error) throw thrown;
          return thrown;
        });
      shown += answer instanceof Response ? await answer.text() : JSON.stringify(answer);
    }
  }
  expect(shown).toContain("canary-from-staff");
  expect(shown).toContain("canary-place");
  expect(words.filter((word) => shown.includes(word) && !theirs.includes(word))).toEqual([]);
});
