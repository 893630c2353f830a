import { titleOfPost } from "#app/domain/discussion/title-of-post.ts";
import { publicViewer, type LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { writePost } from "#app/use-cases/discussion/write-post.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { decideHeldPost, findHeldPost, type HeldPost } from "#db/queries/discussion/held-posts.ts";
import { purgeHeld } from "#db/queries/discussion/purge-held.ts";
import { namedIn, type Named } from "#db/queries/discussion/named-in.ts";
import { findThreadAbout, readersOf } from "#db/queries/discussion/thread-about.ts";
import { insertThreadPlaces } from "#db/queries/discussion/thread-places.ts";
import { findThreadById, insertThread, updateThread, type ThreadRow } from "#db/queries/discussion/threads.ts";
import { listSpaceIdsOf } from "#db/queries/space-members.ts";
import { answerWriter } from "./answer-writer.ts";
import { mayModerate } from "./may-moderate.ts";
import { noteDecision } from "./note-decision.ts";

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
    await purgeHeld(db, held.id);
    await answerWriter(tools, { memberId: held.memberId, about: "held", id: held.id });
    const nowhere = { threadId: null, post: null };
    await noteDecision(tools, { memberId: held.memberId, why: "declined", about: held.id, ...nowhere });
    return ok(null);
  }
  const written = held.threadId === null ? await begin(tools, held) : await goOn(tools, held, held.threadId);
  if (written === null) return refuse({ kind: "thread-gone" });
  await decideHeldPost(db, held.id, { decision: "let-through", reason: "", ...by });
  await answerWriter(tools, { memberId: held.memberId, about: "held", id: held.id });
  const { threadId, thread, post } = written;
  await noteDecision(tools, { memberId: held.memberId, why: "let-through", about: held.id, threadId, post });
  return ok({ thread, post });
}

async function goOn(tools: UseCaseTools, held: HeldPost, threadId: string) {
  const thread = await findThreadById(tools.db, threadId);
  if (thread === null || thread.mergedInto !== null) return null;
  const named = await namedBy(tools, held, thread);
  const post = await writePost(tools, { ...postOf(held), threadId, thread: thread.number, named });
  await updateThread(tools.db, threadId, { lastPostAt: tools.now });
  return { threadId, thread: thread.number, post };
}

async function begin(tools: UseCaseTools, held: HeldPost) {
  const { title, body, spaceId, memberId } = held;
  const row = { id: tools.newId(), title: title === "" ? titleOfPost(body) : title, spaceId };
  const when = { createdAt: tools.now, createdBy: memberId, lastPostAt: tools.now };
  const about = aboutOf(held.begins ?? {});
  const thread = await insertThread(tools.db, { ...row, ...when, ...about });
  const places = held.begins?.["places"]?.split(" ") ?? [];
  await insertThreadPlaces(tools.db, row.id, places);
  const named = await namedBy(tools, held, { ...about, spaceId });
  const written = { ...postOf(held), threadId: row.id, thread, named };
  const post = await writePost(tools, title === "" ? written : { ...written, title });
  return { threadId: row.id, thread, post };
}

/** Whom a held post names, among those who may read it now: its writer was asked before it was held. */
async function namedBy(
  { db, now }: UseCaseTools,
  { body, memberId }: HeldPost,
  asked: Pick<ThreadRow, "resourceId" | "sessionId" | "spaceId">,
): Promise<Named> {
  const about = await findThreadAbout(
    db,
    { ...publicViewer(now), memberId, spaceIds: await listSpaceIdsOf(db, memberId) },
    asked,
  );
  if (about === null) return { memberIds: [], names: [], spaceIds: [], people: 0 };
  return namedIn(db, { body, by: memberId, readers: readersOf(about), spaceId: asked.spaceId });
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
