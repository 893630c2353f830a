import { fillReplies, withReply, type FilledReply } from "#app/domain/conversation/reply.ts";
import { maySayWhoWeAre } from "#app/domain/referral/safe-contact.ts";
import type { Services } from "#app/services.ts";
import type { Case } from "#db/queries/caseload.ts";
import { findTeamPhone } from "#db/queries/team-facts.ts";

type Database = Services["db"]["read"];

/** The replies that whoever writes may put into the box for this person, filled in with what is so now. */
export async function loadReplies(
  { content }: Pick<Services, "content">,
  db: Database,
  { referral, safe, teamName }: Case,
  writer: string,
): Promise<FilledReply[]> {
  const { teamId } = referral;
  const facts = {
    called: known(safe.called),
    worker: known(writer),
    team: teamName,
    "team-phone": teamId === null ? null : known((await findTeamPhone(db, teamId)) ?? ""),
  };
  return fillReplies(content.replies, facts, maySayWhoWeAre(safe.answers));
}

/** What a form gets back that asked for a reply to be put into its box; what was typed stays above it. */
export function putReply(
  replies: readonly FilledReply[],
  typed: Readonly<Record<string, string>>,
): { values: Record<string, string>; errors: Record<string, string> } {
  const chosen = replies.find(({ id }) => id === typed["reply"]);
  if (chosen === undefined) return { values: { ...typed }, errors: { reply: "Choose a reply" } };
  return { values: { ...typed, words: withReply(typed["words"] ?? "", chosen.words) }, errors: {} };
}

function known(words: string): string | null {
  return words.trim() === "" ? null : words;
}
