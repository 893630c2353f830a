import { localDateOf } from "#app/domain/clock/calendar.ts";
import { answerRequestBy, type PersonRequestKind } from "#app/domain/record/person-request.ts";
import { makeReceiptCode } from "#app/domain/record/receipt.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { noteChange } from "#app/use-cases/record/note-change.ts";
import { openToWrite, type OnRecord, type WriteRefusal } from "#app/use-cases/record/open-to-write.ts";
import { tellOfRequest } from "#app/use-cases/record/tell-of-request.ts";
import { insertPersonRequest, listPersonRequests } from "#db/queries/record/person-requests.ts";

export type TakeDownRequest = OnRecord & { kind: PersonRequestKind; words: string; clientId: string };

/**
 * Somebody of staff writes down what the person asked of us by word of mouth. It waits and is answered as if they had
 * written it themselves. Sent twice, it is there once.
 */
export async function takeDownRequest(
  tools: UseCaseTools,
  input: TakeDownRequest,
): Promise<Result<null, WriteRefusal | { kind: "changed" }>> {
  const opened = await openToWrite(tools, input);
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  const { kind, words, clientId: id, memberId: by } = input;
  const { db, now: at, calendar } = tools;
  const code = kind === "erase" ? makeReceiptCode(tools.randomBytes(64)) : null;
  const dueOn = answerRequestBy(localDateOf(at, calendar));
  const fresh = await insertPersonRequest(db, referral, { id, kind, words, code, by, at, dueOn });
  if (!fresh) {
    const kept = (await listPersonRequests(db, referral)).find((one) => one.id === id);
    return kept?.words === words && kept.kind === kind ? ok(null) : refuse({ kind: "changed" });
  }
  await tellOfRequest(tools, referral, id);
  await noteChange(tools, referral, { by, what: `took-down-${kind}`, about: id });
  return ok(null);
}
