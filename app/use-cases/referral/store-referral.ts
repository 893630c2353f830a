import type { RiskLevel } from "#app/domain/guide/flow.ts";
import { flagLevel, flagsOf, isFlagged } from "#app/domain/referral/flags-of.ts";
import { flagRecipients } from "#app/domain/referral/notices.ts";
import { matchKeys } from "#app/domain/referral/possible-same-person.ts";
import { makeReference } from "#app/domain/referral/reference.ts";
import { clocksFrom } from "#app/domain/referral/referral-clocks.ts";
import type { ReferralCard } from "#app/domain/referral/referral-card.ts";
import { routableOf } from "#app/domain/referral/routable-of.ts";
import { routeReferral } from "#app/domain/referral/route-referral.ts";
import type { Routing } from "#app/domain/referral/routing.ts";
import { councilOf } from "#app/domain/region/postcode-place.ts";
import { addFlagMail, type FlagToTell } from "#app/use-cases/desk/add-flag-mail.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { readRoutingWorld } from "#app/use-cases/referral/read-routing-world.ts";
import { updateAddedSent } from "#db/queries/added-people.ts";
import { addJob } from "#db/queries/jobs.ts";
import { updateLastAssigned } from "#db/queries/link-workers.ts";
import { findNoticePeople } from "#db/queries/notice-people.ts";
import { insertMatchKeys, insertMove, insertReferral } from "#db/queries/referrals.ts";

export type Sent = {
  conversationId: string;
  card: ReferralCard;
  risk: { risk: RiskLevel; rules: string[] };
  shareWithPractice: boolean;
  tellReferrer: boolean;
  /** When a call was promised by then: nobody may be told, or work by, a later day. */
  ringBy?: Date;
};

/** Routes what was sent, stores the referral with its trace and clocks, and adds the mails that follow, all in one act. */
export async function storeReferral(
  tools: UseCaseTools,
  sent: Sent,
): Promise<{ reference: string; referralId: string }> {
  const { db, now, calendar, newId, randomBytes } = tools;
  const id = newId();
  const reference = makeReference(randomBytes(64));
  const flags = flagsOf(sent.risk.rules);
  const flagged = isFlagged({ risk: sent.risk.risk, flags });
  const places = placesOf(tools, sent.card);
  const routable = routableOf({ id, ...places, flagged, card: sent.card });
  const routing = routeReferral(routable, await readRoutingWorld(tools, routable), now, calendar);
  const owner = ownerOf(routing);
  await insertReferral(db, {
    ...sent,
    ...owner,
    ...places,
    ...clocksOf(tools, sent),
    id,
    reference,
    door: sent.card.door,
    state: routing.kind === "assigned" ? "assigned" : "queued",
    because: routing.because,
    tasks: routing.tasks,
    needs: sent.card.needs,
    risk: sent.risk.risk,
    flags,
    flaggedAt: flagged ? now : null,
    personAgreed: sent.card.agreed,
    submittedAt: now,
    queuedAt: routing.kind === "assigned" ? null : now,
  });
  await insertMatchKeys(db, id, matchKeysOf(sent.card));
  await insertMove(db, {
    id: newId(),
    referralId: id,
    kind: "submitted",
    toValue: routing.kind,
    by: "person",
    at: now,
  });
  await traceSent(tools, id, sent);
  if (owner.workerId !== null) await updateLastAssigned(db, owner.workerId, now);
  const level = flagLevel({ risk: sent.risk.risk, flags });
  if (flagged) await tellOwners(tools, { referralId: id, raisedAt: now, level }, owner);
  await addMails(tools, id, sent.card);
  tools.announce({ kind: "referral-submitted", referralId: id, ...owner, flagged });
  return { reference, referralId: id };
}

/** Where somebody of staff typed for the person, the trace names them. */
async function traceSent(tools: UseCaseTools, referralId: string, { conversationId, card }: Sent): Promise<void> {
  const typed = await updateAddedSent(tools.db, conversationId);
  const what = typed === null ? "submitted" : "typed-in";
  const by = typed?.memberId ?? (card.helper === null ? "person" : "referrer");
  await trace(tools, { referralId, by, kind: "change", what });
}

function clocksOf({ now, calendar }: UseCaseTools, { ringBy }: Sent) {
  return ringBy === undefined ? clocksFrom(now, calendar) : { reviewDueAt: ringBy, contactDueAt: ringBy };
}

type Owner = { teamId: string | null; workerId: string | null };

function ownerOf(routing: Routing): Owner {
  if (routing.kind === "duty") return { teamId: null, workerId: null };
  return { teamId: routing.teamId, workerId: routing.kind === "assigned" ? routing.workerId : null };
}

/** The council is the practice's for someone who is registered; without a practice it is where the postcode lies. */
export function placesOf({ content }: UseCaseTools, card: ReferralCard) {
  const code = card.practice.kind === "registered" ? card.practice.code : null;
  const practice = code === null ? undefined : content.practiceByCode.get(code);
  const lives = card.postcode === null ? null : councilOf(content.region, card.postcode);
  return {
    practiceCode: code,
    pcnCode: practice?.pcnCode ?? null,
    councilCode: lives ?? practice?.councilCode ?? null,
  };
}

/** What a person may be found by again. */
export function matchKeysOf({ name, birthDate, contact }: ReferralCard) {
  return matchKeys({
    names: [name.first, name.last, name.called],
    birthDate,
    phones: [contact.phone, contact.textNumber].filter((phone) => phone !== null),
    mails: contact.mail === null ? [] : [contact.mail],
  });
}

async function tellOwners(tools: UseCaseTools, flag: FlagToTell, owner: Owner): Promise<void> {
  const people = await findNoticePeople(tools.db, { id: flag.referralId, ...owner }, tools.now, tools.calendar);
  for (const memberId of flagRecipients(people)) await addFlagMail(tools, flag, memberId);
}

async function addMails({ db, now, newId }: UseCaseTools, referralId: string, card: ReferralCard): Promise<void> {
  if (card.door === "professional" && card.helper?.mail) {
    await addJob(db, {
      id: newId(),
      kind: "mail-work-address",
      uniqueKey: referralId,
      ids: { referralId },
      runAt: now,
    });
  }
}
