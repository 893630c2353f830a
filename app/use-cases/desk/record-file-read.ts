import { ok, refuse, type Result } from "#app/domain/result.ts";
import { openCase, type CaseRefusal } from "#app/use-cases/desk/open-case.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { isFileOf } from "#db/queries/entry-files.ts";

/** Keeps that a member takes a file of a person's record: committed before it is sent to them. */
export async function recordFileRead(
  tools: UseCaseTools,
  { memberId, reference, fileId }: { memberId: string; reference: string; fileId: string },
): Promise<Result<{ conversationId: string }, CaseRefusal | { kind: "no-such-file" }>> {
  const opened = await openCase(tools, { memberId, reference });
  if (!opened.ok) return opened;
  const { id: referralId, conversationId } = opened.value.referral;
  if (!(await isFileOf(tools.db, conversationId, fileId))) return refuse({ kind: "no-such-file" });
  await trace(tools, { referralId, by: memberId, kind: "read", what: "file", about: fileId });
  return ok({ conversationId });
}
