import { postAddress } from "#app/domain/discussion/post-address.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { nameOf } from "#app/domain/library/vocabulary.ts";
import type { Services } from "#app/services.ts";
import { listDirectory } from "#db/queries/directory.ts";
import { countSeen, listAnnouncements } from "#db/queries/discussion/announcements.ts";
import { findNumberMadeOf } from "#db/queries/discussion/sharings.ts";
import { listThreadPlaces } from "#db/queries/discussion/thread-places.ts";
import { findStanding } from "#db/queries/library/find-resource.ts";
import type { OpenThread } from "./load-thread.ts";

/** What stands above the posts of a thread. */
export async function topView(services: Services, viewer: LibraryViewer, { thread, about }: OpenThread) {
  const { db, content } = services;
  const { number, helpedNumber, summary, summaryAt } = thread;
  const places = await listThreadPlaces(db.read, thread.id);
  return {
    pinned: thread.pinnedAt !== null,
    locked: thread.lockedAt !== null,
    board: thread.noticeKind === null ? null : { kind: thread.noticeKind, endsOn: thread.endsOn },
    helped: helpedNumber === null ? null : { post: helpedNumber, at: postAddress(number, helpedNumber) },
    announced: await announcedTo(),
    resource: await resourceOf(),
    places: places.map((place) => nameOf(content.vocabulary.places, place)),
    summary:
      summary === "" ? null : { html: services.renderWrittenText(summary), at: summaryAt, by: await summaryBy() },
  };

  /** When it was sent as an announcement; how many have seen it is for those who look after it. */
  async function announcedTo() {
    const [newest] = await listAnnouncements(db.read, thread.id);
    if (newest === undefined) return null;
    const counts = mayDo(viewer, "moderate", about.where) ? await countSeen(db.read, newest) : null;
    return { at: newest.at, counts };
  }

  /** What it became, for whoever may see that. */
  async function resourceOf(): Promise<number | null> {
    const number = await findNumberMadeOf(db.read, thread.id);
    return number !== null && (await findStanding(db.read, viewer, number)).kind === "seen" ? number : null;
  }

  async function summaryBy(): Promise<{ name: string; sample: boolean } | null> {
    if (thread.summaryBy === null) return null;
    const [found] = await listDirectory(db.read, viewer.memberId === null ? "public" : "member", thread.summaryBy);
    const name = found?.shown.name;
    return found === undefined || name === undefined ? null : { name, sample: found.sample };
  }
}

export type TopView = Awaited<ReturnType<typeof topView>>;
