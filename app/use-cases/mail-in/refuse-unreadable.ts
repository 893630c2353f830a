import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { updateMailIn } from "#db/queries/notices/mails-in.ts";

/** A mail that cannot be read is refused without an answer: whom to answer stands inside it. */
export async function refuseUnreadable({ db }: UseCaseTools, input: { mailId: string }): Promise<Result<null, never>> {
  await updateMailIn(db, input.mailId, { state: "refused", why: "unreadable" });
  return ok(null);
}
