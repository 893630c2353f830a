import type { CaseBox, KeptDraft } from "#app/domain/conversation/case-draft.ts";
import { sayUnsent, unsentForMs } from "#app/domain/conversation/say-unsent.ts";
import type { Viewer } from "#app/domain/people/may.ts";
import type { Services } from "#app/services.ts";
import { listOwnCaseDrafts, listUnsentByOthers } from "#db/queries/case-drafts.ts";

type Database = Services["db"]["read"];

/** What the reader typed here before and did not send, and who else has words in the box for the person. */
export type WritingView = { drafts: Record<CaseBox, KeptDraft>; unsent: { name: string; says: string }[] };

const nothing: KeptDraft = { words: "", version: 0, at: null };

export async function loadWriting(
  { calendar }: Pick<Services, "calendar">,
  db: Database,
  conversationId: string,
  { memberId, now }: Viewer,
): Promise<WritingView> {
  const own = await listOwnCaseDrafts(db, { conversationId, memberId });
  const draftOf = (box: CaseBox) => own.find((draft) => draft.box === box) ?? nothing;
  const since = new Date(now.getTime() - unsentForMs);
  const others = await listUnsentByOthers(db, { conversationId, memberId, since });
  return {
    drafts: { message: draftOf("message"), note: draftOf("note") },
    unsent: sayUnsent(others, calendar),
  };
}
