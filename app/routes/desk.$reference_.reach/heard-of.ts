import type { ContactTry } from "#app/domain/reaching/contact-tries.ts";
import type { Services } from "#app/services.ts";
import { listAppointments } from "#db/queries/reaching/appointments.ts";
import { findLastMessageOfPerson, listTries } from "#db/queries/reaching/contact-tries.ts";
import type { Referral } from "#db/queries/referrals.ts";

type Heard = { tries: readonly ContactTry[]; heardAt: Date | null; missed: boolean };

/** The tries so far, when we last heard from the person, and whether they missed the last appointment since. */
export async function heardOf(
  db: Services["db"]["read"],
  referral: Pick<Referral, "id" | "conversationId">,
): Promise<Heard> {
  const tries = await listTries(db, referral);
  const appointments = await listAppointments(db, referral);
  const came = appointments.filter(({ state }) => state === "came").map(({ startsAt }) => startsAt);
  const reached = tries.filter(({ outcome }) => outcome === "reached").map(({ triedAt }) => triedAt);
  const wrote = await findLastMessageOfPerson(db, referral.conversationId);
  const heardAt = [...came, ...reached, ...(wrote === null ? [] : [wrote])].reduce<Date | null>(
    (last, at) => (last === null || at > last ? at : last),
    null,
  );
  const last = appointments.findLast(({ state }) => state === "planned" || state === "did-not-come");
  const missed = last?.state === "did-not-come" && (heardAt === null || heardAt < last.startsAt);
  return { tries, heardAt, missed };
}
