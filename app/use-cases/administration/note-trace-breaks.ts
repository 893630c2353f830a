import type { ChainDamage } from "#app/domain/record/chain-damage.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertBreak } from "#db/queries/audit-breaks.ts";
import { addJob } from "#db/queries/jobs.ts";
import { listRoleHolders } from "#db/queries/notice-people.ts";

/** Keeps where the trace was found broken, and tells every administrator at once: each break once. The site goes on. */
export async function noteTraceBreaks(
  tools: UseCaseTools,
  { damage }: { damage: readonly ChainDamage[] },
): Promise<Result<{ fresh: number }, never>> {
  const { db, now, newId } = tools;
  const fresh = [];
  for (const { n, referralId } of damage) {
    if (await insertBreak(db, { n, referralId, foundAt: now })) fresh.push(n);
  }
  const [first] = fresh;
  if (first === undefined) return ok({ fresh: 0 });
  for (const memberId of await listRoleHolders(db, "administrator", null, now)) {
    const job = { id: newId(), uniqueKey: `${first} ${memberId}`, ids: { memberId }, runAt: now };
    await addJob(db, { ...job, kind: "mail-trace-broken" });
  }
  return ok({ fresh: fresh.length });
}
