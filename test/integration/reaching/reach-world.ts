import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { makeRunner } from "#app/jobs/runner.ts";
import * as factsPage from "#app/routes/desk.$reference_.reach_.facts/route.tsx";
import * as letterPage from "#app/routes/desk.$reference_.reach_.letters.$id/route.tsx";
import * as paperPage from "#app/routes/desk.$reference_.reach_.letters.$id_.paper/route.tsx";
import * as reachPage from "#app/routes/desk.$reference_.reach/route.tsx";
import type { ReachView } from "#app/routes/desk.$reference_.reach/reach-view.ts";
import * as appointmentsPage from "#app/routes/desk.$reference_.appointments/route.tsx";
import * as appointmentPage from "#app/routes/desk.$reference_.appointments_.$id/route.tsx";
import * as staffFile from "#app/routes/desk.$reference_.appointments_.$id[.]ics/route.ts";
import type { ContactAnswers } from "#app/domain/referral/safe-contact.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { findMember } from "#db/queries/members.ts";
import { listAppointments } from "#db/queries/reaching/appointments.ts";
import { listTries } from "#db/queries/reaching/contact-tries.ts";
import { listOutward } from "#db/queries/reaching/outward.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { openDeskWorld } from "#test/integration/desk/desk-world.ts";

export type Shown = { status: number; location: string | null; body: Record<string, unknown>; text: string };

type Call = ((args: LoaderFunctionArgs) => unknown) | ((args: ActionFunctionArgs) => unknown);

/** The desk's world with the pages on which a person is reached. */
export async function openReachWorld() {
  const world = await openDeskWorld();
  const services = () => world.services();

  const send = async (as: string, call: Call, params: Record<string, string>, form?: [string, string][]) => {
    const member = await findMember(services().db.read, as);
    if (member === null) throw new Error(`There is no member ${as}`);
    const roles = await listRoles(services().db.read, as, services().clock.now());
    const { id, name, mail } = member;
    const session = { tokenHash: null, member: { id, name, mail, roles, secondStep: true }, grants: [] };
    const context: AppLoadContext = { services: services(), session, nonce: "n", requestId: "r", address: "127.0.0.1" };
    const request = new Request("http://127.0.0.1:3000/desk", {
      method: form === undefined ? "GET" : "POST",
      body: form === undefined ? null : new URLSearchParams(form),
    });
    try {
      return await shown(await call({ request, params, context }));
    } catch (thrown) {
      if (thrown instanceof Error) throw thrown;
      return shown(thrown);
    }
  };
  const of = async (reference: string) => world.referral(reference);
  const entries = (form: Record<string, string>) => Object.entries(form);

  return {
    ...world,
    reachPage: (as: string, reference: string) => send(as, reachPage.loader, { reference }),
    reach: async (as: string, reference: string) => {
      const { body } = await send(as, reachPage.loader, { reference });
      return body["reach"] as ReachView;
    },
    pressReach: (as: string, reference: string, form: Record<string, string>) =>
      send(as, reachPage.action, { reference }, entries(form)),
    facts: (as: string, reference: string) => send(as, factsPage.loader, { reference }),
    writeFacts: (as: string, reference: string, form: [string, string][]) =>
      send(as, factsPage.action, { reference }, form),
    letter: (as: string, reference: string, id: string) => send(as, letterPage.loader, { reference, id }),
    paper: (as: string, reference: string, id: string) => send(as, paperPage.loader, { reference, id }),
    appointments: (as: string, reference: string) => send(as, appointmentsPage.loader, { reference }),
    plan: (as: string, reference: string, form: Record<string, string>) =>
      send(as, appointmentsPage.action, { reference }, entries({ ...anAppointment, ...form })),
    pressAppointment: (as: string, reference: string, id: string, form: Record<string, string>) =>
      send(as, appointmentPage.action, { reference, id }, entries(form)),
    file: (as: string, reference: string, id: string) => send(as, staffFile.loader, { reference, id }),
    outward: async (reference: string) => listOutward(services().db.read, await of(reference)),
    tries: async (reference: string) => listTries(services().db.read, await of(reference)),
    planned: async (reference: string) => listAppointments(services().db.read, await of(reference)),
    mails: async () => {
      await makeRunner(services()).drain();
      return (await listDemoMails(services().db.read)).map(({ toMail: to, subject, body }) => ({ to, subject, body }));
    },
  };
}

export type ReachWorld = Awaited<ReturnType<typeof openReachWorld>>;

/** Tuesday 12 May 2026, ten to eleven: the world begins on Wednesday 6 May. */
export const anAppointment = {
  kind: "in-person",
  "day-day": "12",
  "day-month": "5",
  "day-year": "2026",
  from: "10:00",
  until: "11:00",
  place: "Stockton library",
  needs: "Step-free",
};

/** What is safe, as the form sends it. */
export function factsFormOf(
  seen: number,
  given: Partial<ContactAnswers> & { called?: string } = {},
): [string, string][] {
  return [
    ["seen", String(seen)],
    ["alone", "yes"],
    ["called", given.called ?? "Pat"],
    ...(given.ways ?? ["phone"]).map((way): [string, string] => ["ways", way]),
    ["phone", given.phone ?? "01632 960 555"],
    ["text", given.textNumber ?? ""],
    ["mail", given.mail ?? ""],
    ["address", given.address ?? ""],
    ["trusted", given.throughSomeone ?? ""],
    ["voicemail", given.voicemail ?? "no"],
    ["say", given.sayWhoWeAre ?? "no"],
    ["others", given.othersSee ?? "nobody"],
    ["who", ""],
    ["timesWords", ""],
  ];
}

async function shown(value: unknown): Promise<Shown> {
  if (value instanceof Response) {
    const { status, headers } = value;
    return { status, location: headers.get("location"), body: {}, text: await value.text() };
  }
  const wrapped = value as { type?: string; data?: Shown["body"] | null; init?: ResponseInit | null };
  if (wrapped.type !== "DataWithResponseInit")
    return { status: 200, location: null, body: value as Shown["body"], text: "" };
  return { status: wrapped.init?.status ?? 200, location: null, body: wrapped.data ?? {}, text: "" };
}
