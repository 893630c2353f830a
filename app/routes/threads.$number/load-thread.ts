import { data, redirect } from "@remix-run/node";
import { mayEditPost } from "#app/domain/discussion/may-edit-post.ts";
import { pagesOfThread, postsOnPage } from "#app/domain/discussion/pages-of-thread.ts";
import { postAddress, threadAddress } from "#app/domain/discussion/post-address.ts";
import { postHeading } from "#app/domain/discussion/post-heading.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import type { ThreadPostView } from "#app/ui/discussion/post-view.ts";
import { findMergedInto, listMoved } from "#db/queries/discussion/post-moves.ts";
import { listFilesOfPosts } from "#db/queries/discussion/post-files.ts";
import { listPostsBetween, type WrittenPost } from "#db/queries/discussion/posts.ts";
import { listReadUntil, type ReadUntil } from "#db/queries/discussion/reading.ts";
import { findThreadAbout, type ThreadAbout } from "#db/queries/discussion/thread-about.ts";
import { findThread, type ThreadRow } from "#db/queries/discussion/threads.ts";
import { fileViews } from "./file-views.ts";
import { postViews } from "./post-views.ts";

export type OpenThread = { thread: ThreadRow; about: ThreadAbout };

/** A thread that somebody may read. One that became part of another leads there. @throws 404 */
export async function requireThread({ db }: Services, viewer: LibraryViewer, number: number): Promise<OpenThread> {
  const thread = await findThread(db.read, viewer, number);
  const about = thread === null ? null : await findThreadAbout(db.read, viewer, thread);
  if (thread !== null && about !== null) return { thread, about };
  const into = thread === null ? await findMergedInto(db.read, viewer, number) : null;
  if (into !== null) throw redirect(threadAddress(into), 301);
  throw data(null, { status: 404 });
}

const mostOnOnePage = 500;

export type Shown = { page: number; pages: number; all: boolean; mayShowAll: boolean; from: number; to: number };

/** Which posts an address asks for: a page of them, or all where they are not very many. @throws 404 for no such page */
export function whichPosts(url: URL, { lastNumber }: Pick<ThreadRow, "lastNumber">): Shown {
  const pages = pagesOfThread(lastNumber);
  const mayShowAll = pages > 1 && lastNumber <= mostOnOnePage;
  if (url.searchParams.has("all") && lastNumber <= mostOnOnePage)
    return { page: 1, pages, all: true, mayShowAll, from: 1, to: Math.max(1, lastNumber) };
  const asked = url.searchParams.get("page") ?? "1";
  const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0;
  if (page < 1 || page > pages) throw data(null, { status: 404 });
  return { page, pages, all: false, mayShowAll, ...postsOnPage(page) };
}

/** The posts of a page as their reader may see them, and where those went that are not in the thread any more. */
export async function loadPosts(
  services: Services,
  viewer: LibraryViewer,
  { thread, about }: OpenThread,
  range: { from: number; to: number },
) {
  const { read } = services.db;
  const { memberId } = viewer;
  const posts = await listPostsBetween(read, thread.id, range);
  const views = await postViews(services, viewer, { posts, where: about.where });
  const files = await listFilesOfPosts(
    read,
    posts.map(({ id }) => id),
  );
  const until = memberId === null ? undefined : (await listReadUntil(read, memberId, [thread.id])).get(thread.id);
  const shown = posts.flatMap((post, index): ThreadPostView[] => {
    const view = views[index];
    if (view === undefined) return [];
    const { threadId: _of, ...rest } = view;
    const unread = view.html !== null && isUnread(post, memberId, until);
    const { number, replyTo } = post;
    return [
      {
        ...rest,
        heading: postHeading({ number, unread, replyTo, writer: inSentence(view.writer) }),
        unread,
        replyTo: replyTo === null ? null : { number: replyTo, at: postAddress(thread.number, replyTo) },
        at: postAddress(thread.number, number),
        editedAt: view.html === null ? null : post.editedAt,
        wholeMail: view.html === null ? null : post.wholeMail,
        files: view.html === null ? [] : fileViews(files.get(post.id), `/threads/${thread.number}/posts/${number}`),
        mayEdit: mayEditPost(viewer, post, thread.lockedAt),
        helped: thread.helpedNumber === number,
      },
    ];
  });
  return { posts: shown, moved: await listMoved(read, viewer, thread.number, range) };
}

function isUnread(post: WrittenPost, memberId: string | null, until: ReadUntil | undefined): boolean {
  if (memberId === null || post.memberId === memberId || until === undefined) return false;
  return post.number > until.number && post.writtenAt > until.until;
}

/** "by a member": who has no name here is no name. */
function inSentence(writer: string): string {
  return writer === "A member" || writer === "Former member" ? `a ${writer.replace(/^A /, "").toLowerCase()}` : writer;
}
