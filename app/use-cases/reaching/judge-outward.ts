import { sayWhen } from "#app/domain/clock/say-when.ts";
import { whyReminderNot } from "#app/domain/reaching/appointment.ts";
import type { SafeContactNow } from "#app/domain/reaching/contact-facts.ts";
import { mayGoOut } from "#app/domain/reaching/may-go-out.ts";
import { noteWay } from "#app/domain/reaching/note-way.ts";
import type { OutwardPurpose, OutwardWay, WhyNotOut } from "#app/domain/reaching/outward.ts";
import { reminderText, type Reminded, type Sending } from "#app/domain/reaching/words-to-send.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { goingOf } from "#app/use-cases/reaching/going-of.ts";
import { sendingOf } from "#app/use-cases/reaching/sending-of.ts";
import { safeContactOf } from "#db/queries/contact-facts.ts";
import { findAppointment, type KeptAppointment } from "#db/queries/reaching/appointments.ts";
import { findOutward, updateOutward, type OutwardInClear } from "#db/queries/reaching/outward.ts";
import { findReferral, type Referral } from "#db/queries/referrals.ts";

/** A mail that may go at this minute. `of`: the appointment that a reminder is about. */
export type MailToGo = { to: string; purpose: OutwardPurpose; sending: Sending; of: Reminded | null };

/**
 * Asks the rule at the moment when words go. What may not go is kept with why; what a worker sends from their own phone
 * stands ready with its words; what the site sends is handed back. Null: there is nothing for the site to send.
 */
export async function judgeOutward(
  tools: UseCaseTools,
  { outwardId }: { outwardId: string },
): Promise<Result<MailToGo | null, never>> {
  const found = await findOutward(tools.db, outwardId);
  if (found === null || found.row.state !== "waiting") return ok(null);
  const referral = found.erased ? null : await findReferral(tools.db, found.row.referralId);
  if (referral === null) return ok(await refuseToSend(tools, found.row, null, "erased"));
  const safe = await safeContactOf(tools.db, referral);
  return ok(await judge(tools, found.row, referral, safe));
}

async function judge(
  tools: UseCaseTools,
  row: OutwardInClear,
  referral: Referral,
  safe: SafeContactNow,
): Promise<MailToGo | null> {
  const { db, now } = tools;
  const isReminder = row.purpose === "reminder";
  const appointment = isReminder && row.about !== null ? await findAppointment(db, referral, row.about) : null;
  const unfit = isReminder ? whyReminderNot(appointment, row.id, now) : null;
  if (unfit !== null) return stop(tools, row, referral, unfit);
  const going = { ...(await goingOf(db, referral, safe)), purpose: row.purpose };
  const way = (isReminder ? noteWay(safe.answers, going) : null) ?? row.way;
  const may = mayGoOut(safe.answers, { ...going, way });
  if (may.kind === "refused") return refuseToSend(tools, row, referral, may.code);
  const of = appointment === null ? null : remindedOf(tools, appointment);
  const sending = await sendingOf(db, referral, safe, appointment?.memberId ?? row.by);
  const to = safe.answers.mail;
  if (may.kind === "send" && to !== null) return { to, purpose: row.purpose, sending, of };
  if (of !== null) await makeReady(tools, row, referral, way, reminderText(sending, of));
  return null;
}

function remindedOf({ now, calendar }: UseCaseTools, { startsAt, kind, place }: KeptAppointment): Reminded {
  return { when: sayWhen(startsAt, now, calendar), kind, place };
}

async function makeReady(
  tools: UseCaseTools,
  row: OutwardInClear,
  referral: Referral,
  way: OutwardWay,
  words: string,
): Promise<void> {
  await updateOutward(tools.db, referral, row.id, { from: "waiting", state: "prepared", way, words });
  await note(tools, row, referral, "outward-prepared");
}

async function stop(tools: UseCaseTools, row: OutwardInClear, referral: Referral, why: WhyNotOut): Promise<null> {
  const change = { from: "waiting", state: "stopped", why, doneAt: tools.now } as const;
  await updateOutward(tools.db, referral, row.id, change);
  await note(tools, row, referral, "outward-stopped");
  return null;
}

async function refuseToSend(
  tools: UseCaseTools,
  row: OutwardInClear,
  referral: Referral | null,
  why: WhyNotOut,
): Promise<null> {
  const change = { from: "waiting", state: "refused", why, doneAt: tools.now } as const;
  await updateOutward(tools.db, { conversationId: referral?.conversationId ?? "" }, row.id, change);
  await note(tools, row, referral, "outward-refused");
  return null;
}

async function note(
  tools: UseCaseTools,
  { id, referralId }: OutwardInClear,
  referral: Referral | null,
  what: string,
): Promise<void> {
  await trace(tools, { referralId, by: "site", kind: "change", what, about: id });
  if (referral !== null) tools.announce({ kind: "referral-changed", referralId, teamIds: [referral.teamId] });
}
