import { tellReaching } from "#app/domain/reaching/tell-reaching.ts";
import type { Services } from "#app/services.ts";
import type { Case } from "#db/queries/caseload.ts";
import { listMemberNames } from "#db/queries/member-names.ts";
import { listReachingEvents } from "#db/queries/reaching/reaching-events.ts";

type Line = { id: string; at: Date; words: string };

/** The moves of a record with everything that was done to reach the person between them, by their moments. */
export async function withReachLines(
  db: Services["db"]["read"],
  { referral }: Case,
  moves: readonly Line[],
  calendar: Services["calendar"],
): Promise<Line[]> {
  const all = await listReachingEvents(db, referral);
  const events = all.filter(({ kind }) => kind !== "facts"); // a move says that what is safe was written down
  const names = await listMemberNames(
    db,
    events.map(({ by }) => by),
  );
  const nameOf = (id: string) => (id === "site" ? "The site" : (names.get(id) ?? "A colleague"));
  const lines = events.map((event) => ({ id: event.id, at: event.at, words: tellReaching(event, nameOf, calendar) }));
  return [...moves, ...lines].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
