import type { MailFacts } from "#app/domain/discussion/mail/what-to-do-with-mail.ts";
import { whyNotWrite } from "#app/domain/discussion/why-not-write.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { needsSecondStep } from "#app/domain/people/is-staff.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findThreadAbout, readersOf, writingIn } from "#db/queries/discussion/thread-about.ts";
import { findThread, type ThreadRow } from "#db/queries/discussion/threads.ts";
import type { Readers } from "#db/queries/discussion/mentions.ts";
import { findMember, findMemberByMail, type Member } from "#db/queries/members.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { findSpace, listSpaceIdsOf } from "#db/queries/space-members.ts";
import { readsSpace } from "#app/domain/discussion/reads-space.ts";

/** Where a mail goes, after its address was read: a reply's with whether its signature holds. */
export type MailTo =
  | { kind: "reply"; memberId: string; thread: number; holds: boolean }
  | { kind: "space"; spaceId: string }
  | { kind: "machine" }
  | { kind: "unknown" };

/** What was found: the facts that decide, and what a post there needs. */
export type MailTarget = {
  facts: MailFacts["to"];
  writer: Member | null;
  place: (({ kind: "thread"; thread: ThreadRow } | { kind: "space"; spaceId: string }) & { readers: Readers }) | null;
};

/** Part of the act that takes a mail: who wrote it, what they may read and write at this minute, and where it goes. */
export async function findMailTarget(tools: UseCaseTools, to: MailTo, from: readonly string[]): Promise<MailTarget> {
  switch (to.kind) {
    case "reply":
      return findReply(tools, to);
    case "space":
      return findInSpace(tools, to.spaceId, from);
    case "machine":
    case "unknown":
      return { facts: { kind: to.kind }, writer: null, place: null };
  }
}

async function findReply(tools: UseCaseTools, to: Extract<MailTo, { kind: "reply" }>): Promise<MailTarget> {
  const { db } = tools;
  const found = await findMember(db, to.memberId);
  const writer = found?.active === true ? found : null;
  const facts = { kind: "reply" as const, holds: to.holds, ownAddress: writer?.mail ?? null };
  const gone = { facts: { ...facts, thread: "gone" as const, mayWrite: false }, writer, place: null };
  if (writer === null || !to.holds) return gone;
  // The address was mailed to them alone, and answering is no more than reading: what they see, they may answer.
  const viewer = await viewerOf(tools, writer.id, () => true);
  const thread = await findThread(db, viewer, to.thread);
  const about = thread === null ? null : await findThreadAbout(db, viewer, thread);
  if (thread === null || about === null) return gone;
  const refusal = whyNotWrite(viewer, { lockedAt: thread.lockedAt, space: writingIn(about) });
  const state = thread.lockedAt === null ? ("open" as const) : ("locked" as const);
  const mayWrite = refusal === null || refusal.kind === "locked";
  return {
    facts: { ...facts, thread: state, mayWrite },
    writer,
    place: { kind: "thread", thread, readers: readersOf(about) },
  };
}

async function findInSpace(tools: UseCaseTools, spaceId: string, from: readonly string[]): Promise<MailTarget> {
  const { db } = tools;
  const found = await findMemberByMail(db, from[0] ?? "");
  const writer = from.length === 1 && found?.active === true ? found : null;
  const none = {
    facts: { kind: "space" as const, isThere: false, isBoard: false, mayWrite: false },
    writer,
    place: null,
  };
  if (writer === null) return none;
  // Nobody signed in: whoever writes to a space by mail is there what every member is.
  const viewer = await viewerOf(tools, writer.id, ({ role }) => !needsSecondStep(role));
  const space = await findSpace(db, spaceId);
  if (space === null || !readsSpace(viewer, space)) return none;
  const mayWrite = whyNotWrite(viewer, { lockedAt: null, space }) === null;
  const isBoard = space.kind === "noticeboard";
  const readers: Readers = space.postsSeenBy === "space" ? { kind: "space", id: spaceId } : { kind: "members" };
  return {
    facts: { kind: "space", isThere: true, isBoard, mayWrite },
    writer,
    place: { kind: "space", spaceId, readers },
  };
}

type Grant = LibraryViewer["grants"][number];

async function viewerOf(
  { db, now }: UseCaseTools,
  memberId: string,
  counts: (grant: Grant) => boolean,
): Promise<LibraryViewer> {
  const grants = (await listRoles(db, memberId, now)).filter(counts);
  return { memberId, grants, spaceIds: await listSpaceIdsOf(db, memberId), now };
}
