import { whyPostNot, type PostRefusal } from "#app/domain/discussion/why-post-not.ts";
import { findPersonalData, type PersonalDataFinding } from "#app/domain/documents/guard/find-personal-data.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { beforeWriting, type StopRefusal } from "#app/use-cases/moderation/before-writing.ts";
import { holdPost } from "#app/use-cases/moderation/hold-post.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import type { Readers } from "#db/queries/discussion/mentions.ts";
import { insertThread, updateThread, type ThreadRow } from "#db/queries/discussion/threads.ts";
import { whomToTell } from "./whom-to-tell.ts";
import { writePost } from "./write-post.ts";

/** Where a post goes: on in a thread, or at the start of a new one in a space. The door has let its writer in. */
export type PostTo = { readers: Readers } & (
  | { kind: "thread"; thread: Pick<ThreadRow, "id" | "number" | "spaceId"> }
  | { kind: "space"; spaceId: string; title: string }
);

export type TakePost = {
  postId: string;
  memberId: string;
  to: PostTo;
  body: string;
  wholeMail: string | null;
  replyTo: number | null;
};

export type TakenPost =
  | { kind: "written"; thread: number; post: number }
  | { kind: "held"; why: "first-post" | "looks-personal"; findings: PersonalDataFinding[] };

/**
 * Part of the act that takes a mail: what came is written, or held. A mail is sent before anybody can be asked about it,
 * so words that could give somebody away wait for a facilitator, as a first post does. Source: decision record 0034.
 */
export async function takePost(
  tools: UseCaseTools,
  input: TakePost,
): Promise<Result<TakenPost, Exclude<PostRefusal, { kind: "looks-personal" }> | StopRefusal>> {
  const { postId, memberId, body, wholeMail, replyTo } = input;
  const refusal = whyPostNot(body, false);
  if (refusal !== null && refusal.kind !== "looks-personal") return refuse(refusal);
  const findings = [
    ...(refusal?.findings ?? []),
    ...findPersonalData(titleIn(input)),
    ...findPersonalData(wholeMail ?? ""),
  ];
  const spaceId = input.to.kind === "space" ? input.to.spaceId : input.to.thread.spaceId;
  const may = await beforeWriting(tools, { memberId, spaceId });
  if (!may.ok) return may;
  const why = findings.length > 0 ? "looks-personal" : may.value.held;
  const post = { id: postId, memberId, body, wholeMail, replyTo, withoutName: false, via: "mail" as const };
  if (why === null) return ok({ kind: "written", ...(await write(tools, input.to, post)) });
  await holdPost(tools, { ...post, ...whereHeld(input.to), title: titleIn(input) }, why);
  return ok({ kind: "held", why, findings });
}

function titleIn({ to }: TakePost): string {
  return to.kind === "space" ? to.title : "";
}

function whereHeld(to: PostTo) {
  if (to.kind === "space") return { threadId: null, spaceId: to.spaceId, begins: { kind: "talk" } };
  return { threadId: to.thread.id, spaceId: to.thread.spaceId, begins: null };
}

type Post = Omit<Parameters<typeof writePost>[1], "threadId" | "thread">;

async function write(tools: UseCaseTools, to: PostTo, written: Post): Promise<{ thread: number; post: number }> {
  const { db, now, newId } = tools;
  const spaceId = to.kind === "space" ? to.spaceId : to.thread.spaceId;
  const { body, memberId: by } = written;
  const named = await whomToTell(tools, { body, by, readers: to.readers, spaceId, saidMany: false });
  // Nobody could be asked whether many are to be told, so a mail tells none of them.
  const post = named.ok ? { ...written, named: named.value } : written;
  if (to.kind === "thread") {
    const { id, number } = to.thread;
    const numbered = await writePost(tools, { ...post, threadId: id, thread: number });
    await updateThread(db, id, { lastPostAt: now });
    return { thread: number, post: numbered };
  }
  const { title } = to;
  const row = { id: newId(), title, spaceId, createdAt: now, createdBy: by, lastPostAt: now };
  const thread = await insertThread(db, row);
  return { thread, post: await writePost(tools, { ...post, title, threadId: row.id, thread }) };
}
