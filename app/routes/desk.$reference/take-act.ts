import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { readReference } from "#app/domain/referral/reference.ts";
import { firstFilesKept, nothingSent } from "#app/routes/case-files/brought-words.ts";
import { readBrought, singles } from "#app/routes/case-files/read-brought.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { caseloadOf, type Case } from "#db/queries/caseload.ts";
import { keptFrom } from "../desk._index/list-state.ts";
import { actForm } from "./act-form.ts";
import { actOnCase, type ActRefusal } from "./act-on-case.ts";
import { loadRecord } from "./load-record.ts";
import { loadReplies, putReply } from "./load-replies.ts";
import { refusalWords } from "./refusal-words.ts";
import type { Refused } from "./refused.ts";

type Sent = { typed: Record<string, string>; again: FieldErrors; hasFiles: boolean };

/** Does what a form of a record asks. It ends in a redirect, or in a page with everything typed kept. @throws 404 */
export async function takeAct(request: Request, context: AppLoadContext, typedReference: string) {
  const { memberId } = viewerOf(context);
  const reference = readReference(typedReference);
  const seen = reference === null ? null : await findSeen(context, reference);
  if (reference === null || seen === null) throw data(null, { status: 404 });
  const { typed: came, files, problem } = await readBrought(request, context);
  const deeds = came["deeds"] ?? [];
  const typed: Record<string, string> = { ...singles(came), deeds: deeds.join(",") };
  const again: FieldErrors = problem !== null ? { files: problem } : files.length > 0 ? { files: nothingSent } : {};
  if (typed["put"] !== undefined) return replyPut(context, seen, typed, again);
  const parsed = actForm.safeParse({ ...typed, deeds, files: files.length });
  const wrong = parsed.success ? {} : fieldErrors(parsed.error.issues);
  if (!parsed.success || problem !== null) return refusedWith(422, typed, null, { ...wrong, ...again });
  const result = await unlessStorageRefuses(
    () => actOnCase(context.services, parsed.data, { memberId, reference, files }),
    () => null,
  );
  if (result === null) return refusedWith(503, typed, notSaved, again);
  if (!result.ok) return notDone(context, reference, result.refusal, { typed, again, hasFiles: files.length > 0 });
  if (result.value.code) return data({ refused: null, record: null, code: result.value.code });
  const address = (await findSeen(context, reference)) ? `/desk/${reference}?done=` : "/desk?gone=";
  return redirect(`${address}${result.value.done}${keptFrom(new URL(request.url).searchParams)}`);
}

async function notDone(
  context: AppLoadContext,
  reference: string,
  refusal: ActRefusal,
  { typed, again, hasFiles }: Sent,
) {
  if (refusal.kind === "no-such-referral") throw data(null, { status: 404 });
  const field = fieldOf(refusal);
  if (field !== null) return refusedWith(422, typed, null, { ...again, ...field });
  const isChanged = refusal.kind === "changed";
  const sent = isChanged ? { ...typed, clientId: context.services.ids.newId() } : typed;
  const ofFiles = isChanged && hasFiles ? { files: firstFilesKept } : again;
  // With JavaScript the page is not loaded again after a refusal, so what is new comes along with what was typed.
  return refusedWith(409, sent, refusalWords(refusal), ofFiles, await loadRecord(context, reference));
}

/** What is wrong with one field alone; null where it is about the whole act. */
function fieldOf(refusal: Exclude<ActRefusal, { kind: "no-such-referral" }>): FieldErrors | null {
  const says = refusalWords(refusal);
  if (refusal.kind === "needs-where") return { where: says };
  if (refusal.kind === "files-over") return { files: `${says} ${nothingSent}` };
  if (refusal.kind !== "needs-deeds") return null;
  return { [refusal.why === "choose" ? "deeds" : "words"]: says };
}

function refusedWith(
  status: number,
  values: Record<string, string>,
  problem: string | null,
  errors: FieldErrors,
  record: Awaited<ReturnType<typeof loadRecord>> | null = null,
) {
  const refused: Refused = { intent: values["intent"] ?? "", values, problem, errors };
  return data({ refused, record, code: null }, { status });
}

function fieldErrors(issues: readonly { path: PropertyKey[]; message: string }[]): FieldErrors {
  return Object.fromEntries(issues.map((issue) => [String(issue.path[0] ?? "form"), issue.message]));
}

async function findSeen(context: AppLoadContext, reference: string): Promise<Case | null> {
  const { db, calendar } = context.services;
  return caseloadOf(db.read, viewerOf(context), calendar).find(reference);
}

/** A reply was asked for by the form: it comes back in the box, and nothing was sent. */
async function replyPut(context: AppLoadContext, seen: Case, typed: Record<string, string>, again: FieldErrors) {
  const replies = await loadReplies(context.services, context.services.db.read, seen, viewerOf(context).name);
  const { values, errors } = putReply(replies, typed);
  const status = Object.keys(errors).length === 0 ? 200 : 422;
  return refusedWith(status, { ...values, intent: "say" }, null, { ...errors, ...again });
}
