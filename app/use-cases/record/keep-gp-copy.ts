import type { GpOccasion } from "#app/domain/record/gp-copy.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { noteChange } from "#app/use-cases/record/note-change.ts";
import { openToWrite, type OnRecord, type WriteRefusal } from "#app/use-cases/record/open-to-write.ts";
import { insertGpCopy, listGpCopies, markInGpRecord } from "#db/queries/record/gp-copies.ts";
import { sharingOf } from "#db/queries/sharing.ts";

type Refusal = WriteRefusal | { kind: "not-shared" };

/** Keeps the words for the GP record as somebody made them ready. Refused when the person does not share with their practice now. */
export async function keepGpCopy(
  tools: UseCaseTools,
  input: OnRecord & { occasion: GpOccasion; words: string; clientId: string },
): Promise<Result<null, Refusal | { kind: "not-closed" }>> {
  const opened = await openShared(tools, input);
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  const { occasion, words, clientId: id, memberId } = input;
  if (occasion === "closing" && referral.state !== "closed") return refuse({ kind: "not-closed" });
  const fresh = await insertGpCopy(tools.db, referral, { id, occasion, words, memberId, at: tools.now });
  if (!fresh) return ok(null);
  await trace(tools, { referralId: referral.id, by: memberId, kind: "export", what: "gp-copy", about: id });
  tools.announce({ kind: "referral-changed", referralId: referral.id, teamIds: [referral.teamId] });
  return ok(null);
}

/** Says that the words stand in the GP record, and who put them there. Whoever was first stays the one. */
export async function putInGpRecord(
  tools: UseCaseTools,
  input: OnRecord & { id: string },
): Promise<Result<null, Refusal | { kind: "no-such-copy" }>> {
  const opened = await openShared(tools, input);
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  const { id, memberId: by } = input;
  if (!(await listGpCopies(tools.db, referral)).some((copy) => copy.id === id)) return refuse({ kind: "no-such-copy" });
  const first = await markInGpRecord(tools.db, id, { doneAt: tools.now, doneBy: by });
  if (first) await noteChange(tools, referral, { by, what: "gp-copy-done", about: id });
  return ok(null);
}

/** That a copy leaves the site as a file, for the trace. Refused like the others. */
export async function takeGpCopy(
  tools: UseCaseTools,
  input: OnRecord & { id: string },
): Promise<Result<{ words: string }, Refusal | { kind: "no-such-copy" }>> {
  const opened = await openShared(tools, input);
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  const copy = (await listGpCopies(tools.db, referral)).find(({ id }) => id === input.id);
  if (copy === undefined) return refuse({ kind: "no-such-copy" });
  const { memberId: by, id: about } = input;
  await trace(tools, { referralId: referral.id, by, kind: "export", what: "gp-copy-file", about });
  return ok({ words: copy.words });
}

async function openShared(tools: UseCaseTools, input: OnRecord) {
  const opened = await openToWrite(tools, input);
  if (!opened.ok) return opened;
  if (!(await sharingOf(tools.db, opened.value.referral)).practice.shared) return refuse({ kind: "not-shared" });
  return opened;
}
