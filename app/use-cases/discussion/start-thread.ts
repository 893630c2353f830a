import { draftPlaceKey, type DraftPlace } from "#app/domain/discussion/draft-place.ts";
import { whyEndNot, type BoardKind } from "#app/domain/discussion/notice-board.ts";
import { titleOfPost } from "#app/domain/discussion/title-of-post.ts";
import type { WriteRefusal } from "#app/domain/discussion/why-not-write.ts";
import { whyPostNot, type PostRefusal } from "#app/domain/discussion/why-post-not.ts";
import { whyTitleNot } from "#app/domain/discussion/why-title-not.ts";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { beforeWriting, type StopRefusal } from "#app/use-cases/moderation/before-writing.ts";
import { holdPost } from "#app/use-cases/moderation/hold-post.ts";
import type { GivenFile } from "#app/use-cases/library/attach-files.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { removeDraft } from "#db/queries/discussion/drafts.ts";
import { findPostById } from "#db/queries/discussion/posts.ts";
import { insertThreadPlaces } from "#db/queries/discussion/thread-places.ts";
import { insertThread } from "#db/queries/discussion/threads.ts";
import { attachPostFiles, type FilesRefusal } from "./attach-post-files.ts";
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
  files?: readonly GivenFile[]; // that have arrived
};

type Refusal =
  | PostRefusal
  | StopRefusal
  | WriteRefusal
  | FilesRefusal
  | NonNullable<ReturnType<typeof whyTitleNot> | ReturnType<typeof whyEndNot>>
  | { kind: "nothing-to-ask-about" | "not-yours" | "no-end" }
  | { kind: "mails-many"; count: number };

/**
 * A member asks something about what they may see, or writes in a space. Sent twice, it is one thread. @returns its number,
 * or null when a facilitator looks at it first.
 */
export async function startThread(
  tools: UseCaseTools,
  given: StartThread,
): Promise<Result<{ thread: number | null }, Refusal>> {
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
  const may = await beforeWriting(tools, { memberId, spaceId: row.spaceId });
  if (!may.ok) return may;
  const attached = await attachPostFiles(tools, postId, given.files ?? []);
  if (!attached.ok) return attached;
  await removeDraft(tools.db, memberId, draftPlaceKey(placeOf(given.about)));
  if (may.value.held !== null) {
    await holdPost(tools, heldOf(tools, { ...given, memberId }, about.value), may.value.held);
    return ok({ thread: null });
  }
  const id = tools.newId();
  const thread = await insertThread(tools.db, { ...rowOf(tools, given, about.value), id, createdBy: memberId });
  await insertThreadPlaces(tools.db, id, knownPlaces(tools, given));
  const { withoutName = false } = given;
  const post = { id: postId, threadId: id, thread, body, memberId, withoutName, named: named.value };
  await writePost(tools, title === "" ? post : { ...post, title });
  return ok({ thread });
}

function placeOf(about: NewThreadAbout): DraftPlace {
  switch (about.kind) {
    case "space":
      return { kind: "space", space: about.spaceId };
    case "session":
      return { kind: "session", conference: about.conferenceId, session: about.number };
    case "page":
      return { kind: "page", resource: about.number, file: about.file, page: about.page };
  }
}

/** What is kept of a thread that a facilitator looks at first: all that it would begin with. */
function heldOf(tools: UseCaseTools, given: StartThread & { memberId: string }, about: AskedAbout) {
  const { postId: id, memberId, body, title = "", withoutName = false } = given;
  const { spaceId, createdAt: _at, lastPostAt: _last, title: _title, ...row } = rowOf(tools, given, about);
  const begins = Object.entries({ ...row, places: knownPlaces(tools, given).join(" ") || null });
  const kept = Object.fromEntries(begins.flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])));
  const rest = { wholeMail: null, replyTo: null, via: "web" as const, threadId: null };
  return { id, memberId, spaceId, begins: kept, title, body, withoutName, ...rest };
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
