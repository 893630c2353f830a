import { and, eq, inArray } from "drizzle-orm";
import { placeThread } from "#app/domain/discussion/place-thread.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { conferencesOpenTo } from "#db/queries/conference/conferences-open-to.ts";
import { visibleTo } from "#db/queries/library/visible-to.ts";
import { conferences, conferenceSessions, documentPages, resourceFiles, resources } from "#db/schema/index.ts";
import { listShownVersions } from "#db/search/words-of.ts";
import type { ThreadRow } from "./threads.ts";

type Asked = Pick<ThreadRow, "id" | "resourceId" | "sessionId" | "file" | "page" | "fingerprint">;

/** What a thread in a list is about, and where its page is now; "gone": its page is not there any more. */
export type ListedAbout =
  | { kind: "session"; conferenceId: string; number: number; title: string }
  | { kind: "resource"; number: number; title: string; gone: boolean }
  | {
      kind: "page";
      number: number;
      title: string;
      file: number;
      page: number;
      pageKind: "page" | "slide";
      hasPicture: boolean;
    };

/** What these threads are about, as far as the viewer may see it: a few statements, however many threads there are. */
export async function listThreadsAbout(
  db: Database,
  viewer: LibraryViewer,
  threads: readonly Asked[],
): Promise<Map<string, ListedAbout>> {
  const things = await findResources(db, viewer, present(threads.map(({ resourceId }) => resourceId)));
  const sessions = await findSessions(db, viewer, present(threads.map(({ sessionId }) => sessionId)));
  const pages = await findPages(db, threads);
  const about = new Map<string, ListedAbout>();
  for (const thread of threads) {
    const session = sessions.get(thread.sessionId ?? "");
    const thing = things.get(thread.resourceId ?? "");
    if (session !== undefined) about.set(thread.id, { kind: "session", ...session });
    if (thing !== undefined) about.set(thread.id, placed(thread, thing, pages.get(thread.resourceId ?? "") ?? []));
  }
  return about;
}

type Thing = { number: number; title: string };
type PageNow = { file: number; number: number; kind: "page" | "slide"; fingerprint: string; hasPicture: boolean };

function placed(thread: Asked, thing: Thing, pages: readonly PageNow[]): ListedAbout {
  const found = placeThread(
    thread,
    pages.map((page) => ({ file: page.file, pages: [page] })),
  );
  const page = pages.find(({ file, number }) => file === found?.file && number === found.page);
  if (found === null || page === undefined) return { kind: "resource", ...thing, gone: thread.page !== null };
  return { kind: "page", ...thing, ...found, pageKind: page.kind, hasPicture: page.hasPicture };
}

function present(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.flatMap((id) => id ?? []))];
}

async function findResources(db: Database, viewer: LibraryViewer, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Thing>();
  const rows = await db
    .select({ id: resources.id, number: resources.number, title: resources.title })
    .from(resources)
    .where(and(inArray(resources.id, [...ids]), visibleTo(db, viewer)));
  return new Map(rows.map(({ id, ...thing }) => [id, thing]));
}

async function findSessions(db: Database, viewer: LibraryViewer, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Thing & { conferenceId: string }>();
  const rows = await db
    .select({
      id: conferenceSessions.id,
      conferenceId: conferences.id,
      number: conferenceSessions.number,
      title: conferenceSessions.title,
    })
    .from(conferenceSessions)
    .innerJoin(conferences, eq(conferences.id, conferenceSessions.conferenceId))
    .where(and(inArray(conferenceSessions.id, [...ids]), conferencesOpenTo(viewer)));
  return new Map(rows.map(({ id, ...session }) => [id, session]));
}

/** The pages with the words that were asked about, in the versions that readers get now. */
async function findPages(db: Database, threads: readonly Asked[]): Promise<Map<string, PageNow[]>> {
  const fingerprints = present(threads.map(({ fingerprint }) => fingerprint));
  const byResource = new Map<string, PageNow[]>();
  if (fingerprints.length === 0) return byResource;
  const versions = await listShownVersions(db, present(threads.map(({ resourceId }) => resourceId)));
  const resourceOf = new Map([...versions].map(([resourceId, versionId]) => [versionId, resourceId]));
  const { number, kind, fingerprint, thumbnailId, hidden } = documentPages;
  const rows = await db
    .select({
      versionId: resourceFiles.versionId,
      position: resourceFiles.position,
      number,
      kind,
      fingerprint,
      thumbnailId,
    })
    .from(resourceFiles)
    .innerJoin(documentPages, eq(documentPages.documentId, resourceFiles.documentId))
    .where(
      and(
        inArray(resourceFiles.versionId, [...resourceOf.keys()]),
        inArray(resourceFiles.scan, ["clean", "not-scanned"]),
        inArray(fingerprint, fingerprints),
        eq(hidden, false),
      ),
    );
  for (const { versionId, position, thumbnailId: picture, ...page } of rows) {
    const id = resourceOf.get(versionId) ?? "";
    const shown = { ...page, file: position + 1, hasPicture: picture !== null };
    byResource.set(id, [...(byResource.get(id) ?? []), shown]);
  }
  return byResource;
}
