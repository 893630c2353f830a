import { ok, refuse, type Result } from "#app/domain/result.ts";
import { openCase, type CaseRefusal, type OpenCase } from "#app/use-cases/desk/open-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";

export type OnRecord = { memberId: string; reference: string };
export type WriteRefusal = CaseRefusal | { kind: "not-yours-to-do" };

/** A record for somebody who may do things with it and not only look, also after it closed. */
export async function openToWrite(
  tools: UseCaseTools,
  { memberId, reference }: OnRecord,
): Promise<Result<OpenCase, WriteRefusal>> {
  const opened = await openCase(tools, { memberId, reference });
  if (!opened.ok) return opened;
  return opened.value.movers.length === 0 ? refuse({ kind: "not-yours-to-do" }) : ok(opened.value);
}
