import { titleOfPost } from "#app/domain/discussion/title-of-post.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { writePost } from "#app/use-cases/discussion/write-post.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { decideHeldPost, findHeldPost, type HeldPost } from "#db/queries/discussion/held-posts.ts";
import { findThreadById, insertThread, updateThread } from "#db/queries/discussion/threads.ts";
import { answerWriter } from "./answer-writer.ts";
import { mayModerate } from "./may-moderate.ts";

type Refusal = { kind: "no-such-post" } | { kind: "decided-already" } | { kind: "thread-gone" };

/** A facilitator lets a held post through, or says why not: then its words are gone. The writer is told either way. */
export async function decideHeld(
  tools: UseCaseTools,
  input: { viewer: LibraryViewer; id: string; answer: { kind: "let-through" } | { kind: "decline"; reason: string } },
): Promise<Result<{ thread: number; post: number } | null, Refusal>> {
  const { db, now } = tools;
  const viewer = { ...input.viewer, now };
  const held = await findHeldPost(db, input.id);
  if (held === null || viewer.memberId === null) return refuse({ kind: "no-such-post" });
  if (!(await mayModerate(tools, viewer, held))) return refuse({ kind: "no-such-post" });
  if (held.decision !== null) return refuse({ kind: "decided-already" });
  const by = { by: viewer.memberId, at: now };
  if (input.answer.kind === "decline") {
    await decideHeldPost(db, held.id, { decision: "declined", reason: input.answer.reason, ...by });
    await answerWriter(tools, { memberId: held.memberId, about: "held", id: held.id });
    return ok(null);
  }
  const written = held.threadId === null ? await begin(tools, held) : await goOn(tools, held, held.threadId);
  if (written === null) return refuse({ kind: "thread-gone" });
  await decideHeldPost(db, held.id, { decision: "let-through", reason: "", ...by });
  await answerWriter(tools, { memberId: held.memberId, about: "held", id: held.id });
  return ok(written);
}

async function goOn(tools: UseCaseTools, held: HeldPost, threadId: string) {
  const thread = await findThreadById(tools.db, threadId);
  if (thread === null || thread.mergedInto !== null) return null;
  const post = await writePost(tools, { ...postOf(held), threadId, thread: thread.number });
  await updateThread(tools.db, threadId, { lastPostAt: tools.now });
  return { thread: thread.number, post };
}

async function begin(tools: UseCaseTools, held: HeldPost) {
  const { title, body, spaceId, memberId } = held;
  const row = { id: tools.newId(), title: title === "" ? titleOfPost(body) : title, spaceId };
  const when = { createdAt: tools.now, createdBy: memberId, lastPostAt: tools.now };
  const thread = await insertThread(tools.db, { ...row, ...when, ...aboutOf(held.begins ?? {}) });
  const post = await writePost(tools, { ...postOf(held), threadId: row.id, thread });
  return { thread, post };
}

function postOf({ id, body, memberId, replyTo, withoutName, via, wholeMail }: HeldPost) {
  return { id, body, memberId, replyTo, withoutName, via, wholeMail };
}

const kinds = ["talk", "question", "notice", "hello"] as const;
const noticeKinds = ["funding", "job", "training", "meet-up"] as const;

/** What a thread that was held is about, as it was kept: every value is text. */
function aboutOf(begins: Readonly<Record<string, string>>) {
  const number = (name: string) => (begins[name] === undefined ? null : Number(begins[name]));
  return {
    resourceId: begins["resourceId"] ?? null,
    file: number("file"),
    page: number("page"),
    fingerprint: begins["fingerprint"] ?? null,
    sessionId: begins["sessionId"] ?? null,
    kind: kinds.find((kind) => kind === begins["kind"]) ?? "talk",
    noticeKind: noticeKinds.find((kind) => kind === begins["noticeKind"]) ?? null,
    endsOn: begins["endsOn"] ?? null,
  };
}
