import { redirect, type AppLoadContext } from "@remix-run/node";
import { readReference } from "#app/domain/referral/reference.ts";
import { findGrant } from "#app/sign-in/find-grant.ts";
import type { SessionGrant } from "#app/sign-in/session-view.ts";
import { findTracked, findTrackingDoor, type Tracked } from "#db/queries/tracking.ts";

export type Asked = { tracked: Tracked; as: SessionGrant["as"] };

/** The referral of an address, if this browser was let in; null for any other, there or not. */
export async function findAsked(context: AppLoadContext, typed: string | undefined): Promise<Asked | null> {
  const { db } = context.services;
  const reference = readReference(typed ?? "");
  const door = reference === null ? null : await findTrackingDoor(db.read, reference);
  const grant = door === null ? null : findGrant(context, door.conversationId);
  const tracked = grant === null ? null : await findTracked(db.read, grant.conversationId);
  return grant === null || tracked === null ? null : { tracked, as: grant.as };
}

/** @throws a redirect to the page that asks for reference and word, whether the referral exists or not. */
export async function requireTracked(context: AppLoadContext, typed: string | undefined): Promise<Asked> {
  const asked = await findAsked(context, typed);
  if (asked === null) throw redirect("/track");
  return asked;
}

/** For the person alone: whoever sent it for them is led back to what they may see. */
export async function requireTrackedPerson(context: AppLoadContext, typed: string | undefined): Promise<Tracked> {
  const { tracked, as } = await requireTracked(context, typed);
  if (as === "referrer") throw redirect(`/track/${tracked.reference}`);
  return tracked;
}

/** A referral has one word: of the person who sent it, or of whoever sent it for somebody else. */
export function mayChooseWord({ tracked, as }: Asked): boolean {
  return (tracked.card.helper === null) === (as !== "referrer");
}
