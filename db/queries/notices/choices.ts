import { and, eq, inArray } from "drizzle-orm";
import { defaultHow, type NoticeHow, type NoticeKind } from "#app/domain/notification/notice-kinds.ts";
import { usualQuiet, type QuietHours } from "#app/domain/notification/quiet-hours.ts";
import type { Database } from "#db/open.ts";
import { noticeChoices, noticeSettings } from "#db/schema/index.ts";

/** How a member wants to hear of each kind. */
export type Choices = (kind: NoticeKind) => NoticeHow;

/** How these members want to hear of things: as they chose, else as usual. */
export async function listChoices(
  db: Database,
  memberIds: readonly string[],
): Promise<(memberId: string, kind: NoticeKind) => NoticeHow> {
  const rows = await db
    .select()
    .from(noticeChoices)
    .where(inArray(noticeChoices.memberId, [...memberIds]));
  const chosen = new Map(rows.map(({ memberId, kind, how }) => [`${kind} ${memberId}`, how]));
  return (memberId, kind) => chosen.get(`${kind} ${memberId}`) ?? defaultHow(kind);
}

export async function findChoices(db: Database, memberId: string): Promise<Choices> {
  const of = await listChoices(db, [memberId]);
  return (kind) => of(memberId, kind);
}

export async function upsertChoice(
  db: Database,
  row: { memberId: string; kind: NoticeKind; how: NoticeHow; changedAt: Date },
): Promise<void> {
  const { how, changedAt } = row;
  await db
    .insert(noticeChoices)
    .values(row)
    .onConflictDoUpdate({ target: [noticeChoices.memberId, noticeChoices.kind], set: { how, changedAt } });
}

/** Puts a kind back to what is usual. */
export async function removeChoice(db: Database, memberId: string, kind: NoticeKind): Promise<void> {
  await db.delete(noticeChoices).where(and(eq(noticeChoices.memberId, memberId), eq(noticeChoices.kind, kind)));
}

export type MailTimes = QuietHours & { pausedAt: Date | null };

/** When mail may come to these members: as they chose, else as usual. */
export async function listMailTimes(db: Database, memberIds: readonly string[]): Promise<(id: string) => MailTimes> {
  const { memberId, quietFrom, quietTo, quietWeekends, pausedAt } = noticeSettings;
  const rows = await db
    .select({ memberId, quietFrom, quietTo, quietWeekends, pausedAt })
    .from(noticeSettings)
    .where(inArray(memberId, [...memberIds]));
  const known = new Map(rows.map((row) => [row.memberId, row]));
  return (id) => known.get(id) ?? { ...usualQuiet, pausedAt: null };
}
