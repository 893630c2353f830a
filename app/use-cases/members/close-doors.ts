import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { wordsOfLeaver } from "#app/use-cases/sharing/words-changed.ts";
import { removeUnsent } from "#db/queries/discussion/remove-unsent.ts";
import { revokeInvitations, revokeInvitationsBy } from "#db/queries/invitations.ts";
import { removeKnownBrowsers } from "#db/queries/known-browsers.ts";
import { removeOpenLinks } from "#db/queries/mailed-links.ts";
import { updateMember } from "#db/queries/members.ts";
import { removeNoticesOf } from "#db/queries/notices/remove-notices-of.ts";
import { removePasskeys } from "#db/queries/passkeys.ts";
import { removeProfile } from "#db/queries/profiles.ts";
import { revokeMemberSessions } from "#db/queries/sessions.ts";
import { removeFromSpaces } from "#db/queries/space-members.ts";
import { endRole } from "#db/queries/staff.ts";

/**
 * Every way in that a member has is shut: sessions, lines, links, invitations to them and by them, passkeys, roles and
 * spaces. Their profile, their notices, what they chose for them, and what they wrote and nobody has read yet go.
 */
export async function closeDoors(tools: UseCaseTools, memberId: string): Promise<void> {
  const { db, now, announce } = tools;
  await updateMember(db, memberId, { active: false });
  await wordsOfLeaver(tools, memberId);
  const ended = await revokeMemberSessions(db, memberId, now);
  await removeOpenLinks(db, memberId);
  await revokeInvitations(db, memberId, now);
  for (const invited of await revokeInvitationsBy(db, memberId, now)) await removeOpenLinks(db, invited);
  await removePasskeys(db, memberId);
  await removeKnownBrowsers(db, memberId);
  await removeFromSpaces(db, memberId);
  await removeProfile(db, memberId);
  await removeNoticesOf(db, memberId);
  await removeUnsent(db, memberId, now);
  await endRole(db, { memberId }, now);
  for (const tokenHash of ended) announce({ kind: "session-ended", tokenHash });
  announce({ kind: "access-changed", memberId });
}
