import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { countLinks, listLinksDue } from "#db/queries/library/links.ts";

const fewestANight = 20;
const nights = 14;
const apartMs = 60_000;

/**
 * A look at each link that is due, a minute apart. A night takes no more than its share of a fortnight, so that a library
 * that is looked at for the first time is spread over many nights, and stays spread. A second run on a day adds nothing.
 */
export async function planLinkLooks({ db, now, newId }: UseCaseTools, { today }: { today: LocalDate }): Promise<void> {
  const share = Math.max(fewestANight, Math.ceil((await countLinks(db)) / nights));
  const due = await listLinksDue(db, now, share);
  for (const [index, { resourceId }] of due.entries()) {
    const runAt = new Date(now.getTime() + index * apartMs);
    const uniqueKey = `${resourceId} ${today}`;
    await addJob(db, { id: newId(), kind: "look-at-link", uniqueKey, ids: { resourceId }, runAt });
  }
}
