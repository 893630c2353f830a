import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listChoices } from "#db/queries/notices/choices.ts";
import { insertNotices, type NewNotice } from "#db/queries/notices/notices.ts";
import { planMail } from "./plan-mail.ts";

export type NoticeToWrite = Omit<NewNotice, "id" | "at">;

/**
 * Writes notices, each member's once by its key, and plans the mails of those who want to hear of them at once. Whether
 * a member may know of a thing is asked before, and again when it is shown or mailed.
 */
export async function writeNotices(
  tools: UseCaseTools,
  { notices }: { notices: readonly NoticeToWrite[] },
): Promise<Result<null, never>> {
  const { db, now, newId, announce } = tools;
  const rows = notices.map((notice) => ({ ...notice, id: newId(), at: now }));
  const written = await insertNotices(db, rows);
  const memberIds = [...new Set(written.map(({ memberId }) => memberId))];
  for (const memberId of memberIds) announce({ kind: "notices-changed", memberId });
  const how = await listChoices(db, memberIds);
  const atOnce = written.filter(({ memberId, kind }) => how(memberId, kind) === "at-once");
  await planMail(tools, [...new Set(atOnce.map(({ memberId }) => memberId))]);
  return ok(null);
}
