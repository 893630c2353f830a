import { whyEndNot, type BoardKind } from "#app/domain/discussion/notice-board.ts";
import { titleOfPost } from "#app/domain/discussion/title-of-post.ts";
import type { WriteRefusal } from "#app/domain/discussion/why-not-write.ts";
import { whyPostNot, type PostRefusal } from "#app/domain/discussion/why-post-not.ts";
import { whyTitleNot } from "#app/domain/discussion/why-title-not.ts";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findPostById } from "#db/queries/discussion/posts.ts";
import { insertThreadPlaces } from "#db/queries/discussion/thread-places.ts";
import { insertThread } from "#db/queries/discussion/threads.ts";
import { findAskedAbout, type AskedAbout, type NewThreadAbout } from "./find-asked-about.ts";
import { whomToTell } from "./whom-to-tell.ts";
import { writePost } from "./write-post.ts";

export type StartThread = {
  viewer: LibraryViewer;
  postId: string; // made by whoever writes
  about: NewThreadAbout;
  body: string;
  saidNotPersonal: boolean;
  title?: string; // "": made from the first line
  question?: boolean; // in a space: whether they would like an answer
  board?: { kind: BoardKind; endsOn: string } | null; // of a notice; a local date
  withoutName?: boolean;
  places?: readonly string[]; // who works there is told; unknown ones are left out
  saidMany?: boolean; // they know that it tells many people
};

type Refusal =
  | PostRefusal
  | WriteRefusal
  | NonNullable<ReturnType<typeof whyTitleNot> | ReturnType<typeof whyEndNot>>
  | { kind: "nothing-to-ask-about" | "not-yours" | "no-end" }
  | { kind: "mails-many"; count: number };

/** A member asks something about what they may see, or writes in a space. Sent twice, it is one thread. @returns its number. */
export async function startThread(
  tools: UseCaseTools,
  given: StartThread,
): Promise<Result<{ thread: number }, Refusal>> {
  const { viewer, postId, body, title = "" } = given;
  const { memberId } = viewer;
  if (memberId === null) return refuse({ kind: "not-a-member" });
  const about = await findAskedAbout(tools, viewer, given.about);
  if (!about.ok) return about;
  const before = await findPostById(tools.db, postId);
  if (before !== null)
    return before.memberId === memberId ? ok({ thread: before.thread }) : refuse({ kind: "not-yours" });
  const refusal =
    whyPostNot(body, given.saidNotPersonal, title) ?? whyTitleNot(title) ?? whyBoardNot(tools, about.value, given);
  if (refusal !== null) return refuse(refusal);
  const { row, readers } = about.value;
  const asked = { body, by: memberId, readers, spaceId: row.spaceId, saidMany: given.saidMany === true };
  const named = await whomToTell(tools, asked);
  if (!named.ok) return named;
  const id = tools.newId();
  const thread = await insertThread(tools.db, { ...rowOf(tools, given, about.value), id, createdBy: memberId });
  await insertThreadPlaces(tools.db, id, knownPlaces(tools, given));
  const { withoutName = false } = given;
  const post = { id: postId, threadId: id, thread, body, memberId, withoutName, named: named.value };
  await writePost(tools, title === "" ? post : { ...post, title });
  return ok({ thread });
}

function rowOf(
  { now }: UseCaseTools,
  { body, title = "", question, board }: StartThread,
  { row, board: isBoard }: AskedAbout,
) {
  const talk = row.spaceId === null || question === true ? ("question" as const) : ("talk" as const);
  const notice =
    isBoard && board ? { kind: "notice" as const, noticeKind: board.kind, endsOn: board.endsOn } : { kind: talk };
  return { ...row, ...notice, title: title === "" ? titleOfPost(body) : title, createdAt: now, lastPostAt: now };
}

function whyBoardNot({ now, calendar }: UseCaseTools, { board: isBoard }: AskedAbout, { board }: StartThread) {
  if (!isBoard) return null;
  if (!board) return { kind: "no-end" as const };
  return whyEndNot(board.endsOn, localDateOf(now, calendar));
}

function knownPlaces({ content }: UseCaseTools, { places = [] }: StartThread): string[] {
  const known = new Set(content.vocabulary.places.map(({ id }) => id));
  return [...new Set(places)].filter((place) => known.has(place));
}
