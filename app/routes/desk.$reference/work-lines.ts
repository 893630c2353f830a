import { tellWork } from "#app/domain/record/tell-work.ts";
import type { Services } from "#app/services.ts";
import { listMemberNames } from "#db/queries/member-names.ts";
import { listDeeds } from "#db/queries/record/work-done.ts";

type Line = { id: string; at: Date; words: string };

/** The history of a record with everything that was written and done between it: notes, tasks, introductions, copies. */
export async function withWorkLines(
  db: Services["db"]["read"],
  referralId: string,
  lines: readonly Line[],
): Promise<Line[]> {
  const deeds = await listDeeds(db, referralId);
  const names = await listMemberNames(
    db,
    deeds.map(({ by }) => by),
  );
  const told = deeds.flatMap(({ n, what, by, at }) => {
    const words = tellWork(what, names.get(by) ?? "A colleague");
    return words === null ? [] : [{ id: `deed ${n}`, at, words }];
  });
  return [...lines, ...told].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
