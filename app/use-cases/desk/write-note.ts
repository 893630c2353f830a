import { ok, refuse, type Result } from "#app/domain/result.ts";
import { addEntry } from "#app/use-cases/conversation/add-entry.ts";
import { whyFilesNot, type FilesRefusal } from "#app/use-cases/conversation/why-files-not.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openCase, type CaseRefusal } from "#app/use-cases/desk/open-case.ts";
import { removeCaseDraft } from "#db/queries/case-drafts.ts";
import type { NewEntryFile } from "#db/queries/entry-files.ts";

export type WriteNote = {
  memberId: string;
  reference: string;
  words: string; // may be empty where files come with them
  files?: readonly NewEntryFile[];
  clientId: string;
};

/** Keeps a private note. Whoever may see the referral may write one, also after it closed; no person ever reads it. */
export async function writeNote(
  tools: UseCaseTools,
  input: WriteNote,
): Promise<Result<{ n: number; at: Date }, CaseRefusal | { kind: "changed" } | FilesRefusal>> {
  const opened = await openCase(tools, { memberId: input.memberId, reference: input.reference });
  if (!opened.ok) return opened;
  const { conversationId, id: referralId, teamId } = opened.value.referral;
  const { clientId, memberId: authorId, words, files = [] } = input;
  const note = { kind: "note", audience: "staff", author: "staff" } as const;
  const {
    seq: n,
    at,
    fresh,
    sameWords,
  } = await addEntry(tools, { ...note, conversationId, clientId, authorId, words }, files);
  if (!sameWords) return refuse({ kind: "changed" });
  if (!fresh) return ok({ n, at });
  const over = await whyFilesNot(tools, { conversationId, author: "staff", files });
  if (over !== null) return refuse(over);
  await removeCaseDraft(tools.db, { conversationId, memberId: authorId, box: "note" });
  tools.announce({ kind: "referral-changed", referralId, teamIds: [teamId] });
  return ok({ n, at });
}
