import { mayAnswerRequest, type PersonRequestState } from "#app/domain/record/person-request.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { noteChange } from "#app/use-cases/record/note-change.ts";
import { openToWrite, type OnRecord, type WriteRefusal } from "#app/use-cases/record/open-to-write.ts";
import { answerPersonRequest, listPersonRequests } from "#db/queries/record/person-requests.ts";

type Answer = OnRecord & { id: string; state: Exclude<PersonRequestState, "waiting">; answer: string };

/** A named member answers what a person asked or complained of, once. The person reads the words on their page. */
export async function answerRequest(
  tools: UseCaseTools,
  input: Answer,
): Promise<Result<null, WriteRefusal | { kind: "no-such-request" | "answered-already" }>> {
  const opened = await openToWrite(tools, input);
  if (!opened.ok) return opened;
  const { referral, movers } = opened.value;
  const { id, state, answer, memberId: by } = input;
  const { db, now: at } = tools;
  const asked = (await listPersonRequests(db, referral)).find((one) => one.id === id);
  if (asked === undefined || asked.kind === "copy") return refuse({ kind: "no-such-request" }); // see decideCopy
  if (asked.kind === "erase") return refuse({ kind: "no-such-request" }); // see decideErasing
  if (!mayAnswerRequest(asked.kind, movers)) return refuse({ kind: "not-yours-to-do" });
  const answered = await answerPersonRequest(db, referral, { id, state, answer, by, at });
  if (!answered) return refuse({ kind: "answered-already" });
  await noteChange(tools, referral, { by, what: "request-answered", about: id });
  return ok(null);
}
