import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findStandingAct, type ModerationAct } from "#db/queries/discussion/moderation-acts.ts";
import { findThreadAbout } from "#db/queries/discussion/thread-about.ts";
import { findThreadById, updateThread, type ThreadRow } from "#db/queries/discussion/threads.ts";
import { movePosts, type Pair } from "./move-posts.ts";
import { noteModeration } from "./note-moderation.ts";

type Refusal = { kind: "no-such-act" } | { kind: "went-on" };

/**
 * Takes back that a thread was split, merged or moved. Posts go back to the numbers that they had. When somebody has
 * written in a new thread since, there is nothing to go back to, and a facilitator merges it instead.
 */
export async function undoAct(
  tools: UseCaseTools,
  input: { viewer: LibraryViewer & { memberId: string }; act: string },
): Promise<Result<{ thread: number }, Refusal>> {
  const { db, now } = tools;
  const viewer = { ...input.viewer, now };
  const act = await findStandingAct(db, input.act);
  const thread = act === null ? null : await findThreadById(db, act.threadId);
  if (act === null || thread === null || act.undoes !== null) return refuse({ kind: "no-such-act" });
  const about = await findThreadAbout(db, viewer, thread);
  if (about === null || !mayDo(viewer, "moderate", about.where)) return refuse({ kind: "no-such-act" });
  const undone = await undo(tools, { act, thread });
  if (undone !== null) return refuse({ kind: undone });
  const back = { threadId: thread.id, memberId: viewer.memberId, what: `${act.what}-undone` };
  await noteModeration(tools, { ...back, undoes: act.id });
  return ok({ thread: thread.number });
}

async function undo(
  tools: UseCaseTools,
  { act, thread }: { act: ModerationAct; thread: ThreadRow },
): Promise<Refusal["kind"] | null> {
  const { before, what } = act;
  if (what === "moved") {
    const spaceId = before["spaceId"];
    if (typeof spaceId !== "string") return "no-such-act";
    await updateThread(tools.db, thread.id, { spaceId });
    return null;
  }
  if (what !== "split" && what !== "merged") return "no-such-act";
  const to = await findThreadById(tools.db, String(before["to"]));
  if (to === null || to.mergedInto !== null) return "went-on";
  const pairs = JSON.parse(String(before["pairs"])) as Pair[];
  const last = Math.max(...pairs.map((pair) => pair.to));
  if (what === "split" && to.lastNumber > last) return "went-on";
  await movePosts(tools, { from: to, to: thread, pairs: pairs.map((pair) => ({ from: pair.to, to: pair.from })) });
  if (what === "merged") await updateThread(tools.db, thread.id, { mergedInto: null });
  else await updateThread(tools.db, to.id, { mergedInto: thread.id });
  tools.announce({ kind: "thread-changed", threadId: to.id });
  return null;
}
