import type { AppLoadContext } from "@remix-run/node";
import { moversOf } from "#app/domain/people/may.ts";
import { firstWords } from "#app/routes/desk.$reference/contact-view.ts";
import type { RequiredCase } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { accessWords } from "#app/routes/desk.$reference/access-words.ts";
import { safeWays } from "#app/domain/reaching/safe-ways.ts";
import { findConversation } from "#db/queries/conversations.ts";
import { listAppointments } from "#db/queries/reaching/appointments.ts";
import { appointmentView, type AppointmentTyped } from "./appointment-view.ts";

/** Every appointment of a person, and what the form for a new one begins with: what makes it easier for them. */
export async function loadAppointments({ services }: AppLoadContext, { found, viewer }: RequiredCase) {
  const { referral, safe, facts } = found;
  const db = services.db.read;
  const all = (await listAppointments(db, referral)).map((one) => appointmentView(one, viewer.now));
  const closed = referral.state === "closed" || referral.state === "withdrawing";
  return {
    reference: referral.reference,
    called: safe.called || "the person",
    first: firstWords(safe.answers),
    phone: safeWays(safe.answers).includes("phone"),
    mayPlan: !closed && moversOf(viewer, facts).length > 0,
    coming: all.filter(({ state, begun }) => state === "planned" && !begun),
    toSay: all.filter(({ state, begun }) => state === "planned" && begun),
    over: all.filter(({ state }) => state !== "planned").toReversed(),
    typed: await emptyTyped(services, found),
    clientId: services.ids.newId(),
  };
}

async function emptyTyped(services: AppLoadContext["services"], { referral }: RequiredCase["found"]) {
  const conversation = await findConversation(services.db.read, referral.conversationId);
  const flow = conversation === null ? null : services.flows.byVersion(conversation.flowVersion);
  const languages = Object.fromEntries(services.content.region.languages.map(({ code, name }) => [code, name]));
  const needs = flow === null ? [] : accessWords(referral.card, flow, languages);
  const empty: AppointmentTyped = {
    kind: "",
    day: { day: "", month: "", year: "" },
    from: "",
    until: "",
    place: "",
    needs: needs.join("\n"),
  };
  return empty;
}
