import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { Services } from "#app/services.ts";
import { findMember, type Member } from "#db/queries/members.ts";
import { listRoles } from "#db/queries/sessions.ts";

/** A member who is to be told of what waits for them, with what they may do now; null when their access has ended. */
export async function findKeeper(
  { db, clock }: Services,
  memberId: string,
): Promise<{ member: Member; viewer: MemberViewer } | null> {
  const member = await findMember(db.read, memberId);
  if (!member?.active) return null;
  const now = clock.now();
  return { member, viewer: { memberId, grants: await listRoles(db.read, memberId, now), now } };
}
