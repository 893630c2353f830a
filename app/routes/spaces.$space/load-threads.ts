import { data } from "@remix-run/node";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { postAddress } from "#app/domain/discussion/post-address.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import type { ThreadRowView } from "#app/ui/discussion/thread-rows.tsx";
import { listUnread } from "#db/queries/discussion/reading.ts";
import { listSpaceThreads, threadsAPage } from "#db/queries/discussion/space-threads.ts";
import { listThreadsAbout } from "#db/queries/discussion/threads-about.ts";
import type { Space } from "#db/queries/space-members.ts";
import { listedAbout } from "../threads.$number/listed-about.ts";

/** A page of the threads of a space that somebody reads: a few statements, however many threads. @throws 404 for no such page */
export async function loadThreads(
  { db, calendar }: Services,
  viewer: LibraryViewer,
  space: Pick<Space, "id" | "gathers">,
  url: URL,
) {
  const asked = url.searchParams.get("page") ?? "1";
  const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0;
  const unanswered = url.searchParams.get("show") === "unanswered";
  if (page < 1) throw data(null, { status: 404 });
  const today = localDateOf(viewer.now, calendar);
  const { threads, total } = await listSpaceThreads(db.read, viewer, space, { page, unanswered, today });
  const pages = Math.max(1, Math.ceil(total / threadsAPage));
  if (page > pages) throw data(null, { status: 404 });
  const about = await listThreadsAbout(db.read, viewer, threads);
  const ids = threads.map(({ id }) => id);
  const unread = viewer.memberId === null ? null : await listUnread(db.read, viewer.memberId, ids);
  const rows = threads.map(
    ({ id, number, title, lastPostAt, standing, endsOn, noticeKind, ...state }): ThreadRowView => {
      const news = unread?.get(id);
      return {
        number,
        title,
        lastPostAt,
        posts: standing,
        pinned: state.pinnedAt !== null,
        locked: state.lockedAt !== null,
        helped: state.helpedNumber !== null,
        notice: noticeKind === null ? null : { kind: noticeKind, endsOn },
        about: listedAbout(about.get(id)),
        news: news === undefined ? null : { unread: news.unread, at: postAddress(number, news.first) },
      };
    },
  );
  return { page, pages, total, unanswered, rows };
}
