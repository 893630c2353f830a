import { mayGoOut, type Going } from "#app/domain/reaching/may-go-out.ts";
import { tellReaching } from "#app/domain/reaching/tell-reaching.ts";
import { formatWhen } from "#app/ui/when/format-when.ts";
import type { Services } from "#app/services.ts";
import type { Case } from "#db/queries/caseload.ts";
import { listMemberNames } from "#db/queries/member-names.ts";
import { listOutward } from "#db/queries/reaching/outward.ts";
import { listReachingEvents } from "#db/queries/reaching/reaching-events.ts";
import type { PreparedView, ReachView } from "./reach-view.ts";

type Database = Services["db"]["read"];

const others: Readonly<Record<string, string>> = { site: "The site", person: "The person", helper: "A helper" };

/** Who said what is safe, and when. */
export async function saidByWords(db: Database, { safe, referral }: Case): Promise<string> {
  const at = formatWhen(safe.at, "date");
  if (safe.by === "person") return `Said by the person, ${at}.`;
  if (safe.by === "helper") return `Said by ${referral.card.helper?.name ?? "a helper"}, ${at}.`;
  const name = (await listMemberNames(db, [safe.by])).get(safe.by) ?? "a colleague";
  return `Said by the person to ${name}, ${at}.`;
}

/** Everything that was done to reach them, the newest first. */
export async function historyView(
  db: Database,
  { referral }: Case,
  calendar: Services["calendar"],
): Promise<ReachView["history"]> {
  const events = await listReachingEvents(db, referral);
  const names = await listMemberNames(
    db,
    events.map(({ by }) => by),
  );
  const nameOf = (id: string) => others[id] ?? names.get(id) ?? "A colleague";
  return events.map((event) => ({
    id: event.id,
    at: event.at,
    line: tellReaching(event, nameOf, calendar),
    words: "words" in event ? event.words : "",
  }));
}

/** What stands ready, judged again at this minute: what is not safe any more says so. */
export async function preparedView(
  db: Database,
  { referral, safe }: Case,
  standing: Omit<Going, "way" | "purpose">,
): Promise<PreparedView[]> {
  const ready = (await listOutward(db, referral)).filter(({ state }) => state === "prepared");
  const names = await listMemberNames(
    db,
    ready.map(({ by }) => by),
  );
  return ready.flatMap(({ id, way, purpose, words, by, at }) => {
    if (way !== "text" && way !== "letter") return [];
    const may = mayGoOut(safe.answers, { ...standing, way, purpose });
    const to = (way === "text" ? safe.answers.textNumber : safe.answers.address) ?? "";
    const notNow = may.kind === "refused" ? { why: may.why, todo: may.todo } : null;
    return [{ id, way, to, words: words ?? "", by: others[by] ?? names.get(by) ?? "A colleague", at, notNow }];
  });
}
