import { localDateOf } from "#app/domain/clock/calendar.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertEqualityAnswers } from "#db/queries/equality.ts";

export type KeepEqualityAnswers = { id: number; councilCode: string | null; answers: Record<string, string> };

/** Keeps optional answers with the month and the council's area, and nothing that leads to a referral. None given: nothing kept. */
export async function keepEqualityAnswers(
  { db, now, calendar }: UseCaseTools,
  input: KeepEqualityAnswers,
): Promise<Result<null, never>> {
  if (Object.keys(input.answers).length === 0) return ok(null);
  const month = localDateOf(now, calendar).slice(0, 7);
  await insertEqualityAnswers(db, { ...input, month });
  return ok(null);
}
