import type { CaseBox, KeptDraft } from "#app/domain/conversation/case-draft.ts";
import { sayUnsent, unsentForMs } from "#app/domain/conversation/say-unsent.ts";
import type { FilledReply } from "#app/domain/conversation/reply.ts";
import type { Viewer } from "#app/domain/people/may.ts";
import type { Services } from "#app/services.ts";
import type { Case } from "#db/queries/caseload.ts";
import { listOwnCaseDrafts, listUnsentByOthers } from "#db/queries/case-drafts.ts";
import { loadReplies } from "./load-replies.ts";

type Database = Services["db"]["read"];

/** What the reader typed here before and did not send, who else has words in the box, and replies to begin with. */
export type WritingView = {
  drafts: Record<CaseBox, KeptDraft>;
  unsent: { name: string; says: string }[];
  replies: FilledReply[];
};

const nothing: KeptDraft = { words: "", version: 0, at: null };

export async function loadWriting(
  services: Pick<Services, "calendar" | "content">,
  db: Database,
  found: Case,
  { memberId, name, now }: Viewer & { name: string },
): Promise<WritingView> {
  const { conversationId } = found.referral;
  const own = await listOwnCaseDrafts(db, { conversationId, memberId });
  const draftOf = (box: CaseBox) => own.find((draft) => draft.box === box) ?? nothing;
  const since = new Date(now.getTime() - unsentForMs);
  const others = await listUnsentByOthers(db, { conversationId, memberId, since });
  return {
    drafts: { message: draftOf("message"), note: draftOf("note") },
    unsent: sayUnsent(others, services.calendar),
    replies: await loadReplies(services, db, found, name),
  };
}
