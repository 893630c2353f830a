import { placeThread } from "#app/domain/discussion/place-thread.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { pageAddress } from "#app/domain/library/page-address.ts";
import { whichVersion } from "#app/domain/library/which-version.ts";
import type { Services } from "#app/services.ts";
import type { ThreadAbout } from "#db/queries/discussion/thread-about.ts";
import type { ThreadRow } from "#db/queries/discussion/threads.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { listPages } from "#db/queries/library/pages.ts";

/** `moved`: its slide is not there any more. `everyone`: it is read by everybody. `inSpace`: it is about nothing but a space. */
export type AboutView = { text: string; to: string; moved: boolean; everyone: boolean; inSpace?: boolean };

/** What a thread is about and where that stands now: slides move when a new version comes. */
export async function aboutView(
  services: Services,
  viewer: LibraryViewer,
  { about, thread }: { about: ThreadAbout; thread: Pick<ThreadRow, "file" | "page" | "fingerprint"> },
): Promise<AboutView> {
  if (about.kind === "space")
    return {
      text: about.name,
      to: `/spaces/${about.id}`,
      moved: false,
      everyone: about.seenBy === "public",
      inSpace: true,
    };
  if (about.kind === "session") {
    const to = `/conferences/${about.conferenceId}/sessions/${about.number}`;
    return { text: `${about.title} (${about.conference})`, to, moved: false, everyone: true };
  }
  const { number, title, isPublic: everyone } = about;
  if (thread.page === null) return { text: title, to: `/library/${number}`, moved: false, everyone };
  const files = await pagesNow(services, viewer, number);
  const found = placeThread(thread, files);
  if (found === null) return { text: title, to: `/library/${number}`, moved: true, everyone };
  const page = files[found.file - 1]?.pages.find((one) => one.number === found.page);
  const name = `${page?.kind === "slide" ? "Slide" : "Page"} ${found.page}`;
  return { text: `${name} of ${title}`, to: pageAddress({ number, ...found }), moved: false, everyone };
}

/** The pages of every file that was read of the version that readers get. */
export async function pagesNow({ db }: Services, viewer: LibraryViewer, number: number) {
  const resource = await findResource(db.read, viewer, number);
  const version = resource === null ? null : whichVersion(resource.versions, null);
  if (resource === null || version === null) return [];
  const files = version.files.map(async ({ documentId, document, scan }, index) => {
    const isOpen = scan === "clean" || scan === "not-scanned";
    const read = isOpen && documentId !== null && document?.state === "read";
    const pages = read ? await listPages(db.read, { resourceId: resource.row.id, documentId }, false) : [];
    return { file: index + 1, pages };
  });
  return Promise.all(files);
}
