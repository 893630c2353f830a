import type { SafeContactNow } from "#app/domain/reaching/contact-facts.ts";
import type { Sending } from "#app/domain/reaching/words-to-send.ts";
import { maySayWhoWeAre } from "#app/domain/referral/safe-contact.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findMember } from "#db/queries/members.ts";
import { findTeam } from "#db/queries/teams.ts";
import type { Referral } from "#db/queries/referrals.ts";

/** What words to a person are made from: how they like to be called, who writes, and whether that may be said. */
export async function sendingOf(
  db: UseCaseTools["db"],
  { teamId }: Pick<Referral, "teamId">,
  safe: SafeContactNow,
  memberId: string,
): Promise<Sending> {
  const team = teamId === null ? null : await findTeam(db, teamId);
  const member = await findMember(db, memberId);
  return {
    called: safe.called,
    open: maySayWhoWeAre(safe.answers),
    worker: member?.name ?? "your link worker",
    team: team?.name ?? "the link workers",
    teamPhone: team?.phone ?? "",
  };
}
