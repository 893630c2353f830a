import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findMember } from "#db/queries/members.ts";
import { ensureNoticeSettings, updateNoticeSettings } from "#db/queries/notices/notice-settings.ts";
import type { MailInRow } from "#db/queries/notices/mails-in.ts";

type Bounce = {
  why: "bounced" | "complained";
  proven: readonly string[];
  mail: { report: { recipients: readonly string[] } | null };
};

/**
 * Part of the act that takes a mail: mail to a member came back for good, or was marked as spam. Nothing more is sent to
 * them before they say that the address is right. Only a report that holds an address signed for them counts, so that
 * nobody can stop another's mail.
 */
export async function noteBounce(
  tools: UseCaseTools,
  { why, proven, mail }: Bounce,
): Promise<Pick<MailInRow, "state" | "why" | "memberId">> {
  const { db, now, announce, randomBytes } = tools;
  const [memberId = null] = proven;
  const member = memberId === null ? null : await findMember(db, memberId);
  if (member === null) return { state: "ignored", why: "not-proven", memberId: null };
  const named = mail.report?.recipients ?? [];
  if (why === "bounced" && named.length > 0 && !named.includes(member.mail))
    return { state: "ignored", why: "another-address", memberId: member.id }; // theirs has changed since
  const settings = await ensureNoticeSettings(db, { memberId: member.id, now, randomBytes });
  if (settings.pausedAt === null) await updateNoticeSettings(db, member.id, { pausedAt: now, pausedWhy: why });
  announce({ kind: "notices-changed", memberId: member.id });
  return { state: "bounce", why, memberId: member.id };
}
