import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { noteAnnouncementRead } from "#db/queries/discussion/announcements.ts";

/** A member says by the button that their mail leads to that they have read an announcement. Said twice it is said once. */
export async function sayAnnouncementRead(
  { db, now }: Pick<UseCaseTools, "db" | "now">,
  said: { announcementId: string; memberId: string },
): Promise<Result<null, { kind: "not-meant" }>> {
  return (await noteAnnouncementRead(db, { ...said, at: now })) ? ok(null) : refuse({ kind: "not-meant" });
}
