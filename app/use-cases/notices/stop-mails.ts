import { noticeKinds, type NoticeKind } from "#app/domain/notification/notice-kinds.ts";
import type { BeforeStop, StopAbout, StopScope } from "#app/domain/notification/stop-link.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findThreadById } from "#db/queries/discussion/threads.ts";
import { findChoices, upsertChoice } from "#db/queries/notices/choices.ts";
import {
  findSpaceFollow,
  findThreadFollow,
  removeSpaceFollow,
  removeThreadFollow,
  upsertSpaceFollow,
  upsertThreadFollow,
} from "#db/queries/notices/follows.ts";

type Stop = { memberId: string; scope: StopScope } & StopAbout;

const nothing: BeforeStop = { thread: null, space: null, kinds: [] };

/** Whoever has the link of a mail stops what it came from, or more. Stopped twice it is stopped. @returns what stood before. */
export async function stopMails(
  tools: UseCaseTools,
  stop: Stop,
): Promise<Result<BeforeStop, { kind: "nothing-to-stop" }>> {
  if (stop.scope === "everything") return stopKinds(tools, stop.memberId, noticeKinds);
  if (stop.about === "digest")
    return stop.scope === "this" ? stopDigest(tools, stop) : refuse({ kind: "nothing-to-stop" });
  if (stop.scope === "kind") return stopKinds(tools, stop.memberId, [stop.kind]);
  const thread = await findThreadById(tools.db, stop.threadId);
  if (thread === null) return refuse({ kind: "nothing-to-stop" });
  if (stop.scope === "this") return muteThread(tools, stop.memberId, thread.id);
  return thread.spaceId === null
    ? refuse({ kind: "nothing-to-stop" })
    : muteSpace(tools, stop.memberId, thread.spaceId);
}

async function stopDigest(tools: UseCaseTools, { memberId, of }: { memberId: string; of: "daily" | "weekly" }) {
  const how = await findChoices(tools.db, memberId);
  return stopKinds(
    tools,
    memberId,
    noticeKinds.filter((kind) => how(kind) === of),
  );
}

async function stopKinds({ db, now }: UseCaseTools, memberId: string, kinds: readonly NoticeKind[]) {
  const how = await findChoices(db, memberId);
  for (const kind of kinds) await upsertChoice(db, { memberId, kind, how: "never", changedAt: now });
  return ok({ ...nothing, kinds: kinds.map((kind) => ({ kind, before: how(kind) })) });
}

async function muteThread({ db, now }: UseCaseTools, memberId: string, threadId: string) {
  const before = await findThreadFollow(db, memberId, threadId);
  await upsertThreadFollow(db, { memberId, threadId, level: "mute", why: "chose", since: now });
  return ok({ ...nothing, thread: { id: threadId, before: before && { level: before.level, why: before.why } } });
}

async function muteSpace({ db, now }: UseCaseTools, memberId: string, spaceId: string) {
  const before = await findSpaceFollow(db, memberId, spaceId);
  await upsertSpaceFollow(db, { memberId, spaceId, level: "mute", since: now });
  return ok({ ...nothing, space: { id: spaceId, before: before?.level ?? null } });
}

/** Puts back what stood before something was stopped with a link: nothing that the link is not about. */
export async function undoStop(
  { db, now }: UseCaseTools,
  { before, ...stop }: { memberId: string; before: BeforeStop } & StopAbout,
): Promise<Result<null, never>> {
  const { memberId } = stop;
  const thread = stop.about === "thread" ? await findThreadById(db, stop.threadId) : null;
  const { thread: ofThread, space: ofSpace, kinds } = before;
  if (ofThread !== null && ofThread.id === thread?.id) {
    if (ofThread.before === null) await removeThreadFollow(db, memberId, thread.id);
    else await upsertThreadFollow(db, { memberId, threadId: thread.id, ...ofThread.before, since: now });
  }
  if (ofSpace !== null && ofSpace.id === thread?.spaceId) {
    if (ofSpace.before === null) await removeSpaceFollow(db, memberId, ofSpace.id);
    else await upsertSpaceFollow(db, { memberId, spaceId: ofSpace.id, level: ofSpace.before, since: now });
  }
  for (const { kind, before: how } of kinds) await upsertChoice(db, { memberId, kind, how, changedAt: now });
  return ok(null);
}
