import { moderationAnswer, type ModerationAnswer } from "#app/mail/templates/moderation-answer.ts";
import type { Services } from "#app/services.ts";
import { findHeldPost } from "#db/queries/discussion/held-posts.ts";
import { findPostById } from "#db/queries/discussion/posts.ts";
import { findDecidedReport } from "#db/queries/discussion/reports.ts";
import { findMember } from "#db/queries/members.ts";
import { defineJob } from "../job-kind.ts";
import { tellMember } from "../tell-member.ts";

/** Tells somebody what became of a post that waited, or of what they reported. */
export const mailModerationAnswer = defineJob({
  kind: "mail-moderation-answer",
  async work(services, { ids: { memberId, about, id } }) {
    const member = await findMember(services.db.read, memberId);
    if (!member?.active) return null;
    const answer = about === "held" ? await ofHeld(services, id) : await ofReport(services, id);
    if (answer !== null) await tellMember(services, member, moderationAnswer(answer));
    return null;
  },
});

async function ofHeld({ db, config }: Services, id: string): Promise<ModerationAnswer | null> {
  const held = await findHeldPost(db.read, id);
  if (held?.decision === "declined") return { kind: "declined", reason: held.reason };
  const stands = await findPostById(db.read, id);
  if (stands === null) return null;
  return { kind: "let-through", link: `${config.siteUrl}/threads/${stands.thread}/posts/${stands.post}` };
}

async function ofReport({ db, config }: Services, id: string): Promise<ModerationAnswer | null> {
  const decided = await findDecidedReport(db.read, id);
  if (decided === null) return null;
  return { kind: decided.decision, answer: decided.answer, link: `${config.siteUrl}/threads/${decided.thread}` };
}
