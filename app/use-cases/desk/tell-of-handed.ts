import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";

/** One mail for an act to each who got somebody to look after by it, without a word of whom; never to whoever did it. */
export async function tellOfHanded(
  { db, now, newId }: UseCaseTools,
  { to, by }: { to: readonly string[]; by: string },
): Promise<void> {
  for (const memberId of new Set(to)) {
    if (memberId === by) continue;
    const id = newId();
    await addJob(db, { id, kind: "mail-handed-over", uniqueKey: id, ids: { memberId }, runAt: now });
  }
}
