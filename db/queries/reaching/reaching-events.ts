import type { ReachingEvent } from "#app/domain/reaching/tell-reaching.ts";
import type { Database } from "#db/open.ts";
import { listSafeContacts } from "#db/queries/contact-facts.ts";
import { listAppointments, type KeptAppointment } from "#db/queries/reaching/appointments.ts";
import { listDecisions } from "#db/queries/reaching/contact-decisions.ts";
import { listTries } from "#db/queries/reaching/contact-tries.ts";
import { listOutward } from "#db/queries/reaching/outward.ts";
import type { Referral } from "#db/queries/referrals.ts";

/** Everything that was done to reach a person, the newest first: for the record's time line. */
export async function listReachingEvents(db: Database, referral: Referral): Promise<ReachingEvent[]> {
  const [, ...facts] = await listSafeContacts(db, referral);
  const tries = await listTries(db, referral);
  const out = await listOutward(db, referral);
  const decisions = await listDecisions(db, referral);
  const appointments = await listAppointments(db, referral);
  const events: ReachingEvent[] = [
    ...tries.flatMap(({ id, triedAt: at, memberId: by, way, outcome, words }) =>
      outcome === "sent" ? [] : [{ kind: "try" as const, id, at, by, way, outcome, words }],
    ),
    ...out.map(({ id, at, doneAt, doneBy, by, way, purpose, state, why }) => {
      return { kind: "out" as const, id, at: doneAt ?? at, by: doneBy ?? by, way, purpose, state, why };
    }),
    ...decisions.map(({ id, at, memberId: by, words }) => ({ kind: "decision" as const, id, at, by, words })),
    ...facts.map(({ version, at, by }) => ({ kind: "facts" as const, id: `facts ${version}`, at, by })),
    ...appointments.flatMap(eventsOf),
  ];
  return events.sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** That it was planned, and what became of it last; the trace has every step between. */
function eventsOf({ id, at, by, memberId, state, startsAt, changedAt, sequence }: KeptAppointment): ReachingEvent[] {
  const about = { kind: "appointment", startsAt } as const;
  const planned: ReachingEvent = { ...about, id: `${id} planned`, at, by: memberId, state: "planned" };
  if (sequence === 0) return [planned];
  return [planned, { ...about, id, at: changedAt, by, state: state === "planned" ? "changed" : state }];
}
