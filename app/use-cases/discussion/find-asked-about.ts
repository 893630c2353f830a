import { readsSpace } from "#app/domain/discussion/reads-space.ts";
import { whyNotWrite, type WriteRefusal } from "#app/domain/discussion/why-not-write.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findSession } from "#db/queries/conference/sessions.ts";
import type { Readers } from "#db/queries/discussion/mentions.ts";
import { findThreadAbout, readersOf } from "#db/queries/discussion/thread-about.ts";
import type { ThreadRow } from "#db/queries/discussion/threads.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { listPages } from "#db/queries/library/pages.ts";
import { findSpace } from "#db/queries/space-members.ts";

/** A page or slide of a resource, a session of a conference, or nothing but a space. `file` counts from 1. */
export type NewThreadAbout =
  | { kind: "page"; number: number; documentId: string; file: number; page: number }
  | { kind: "session"; conferenceId: string; number: number }
  | { kind: "space"; spaceId: string };

export type AskedAbout = {
  row: Pick<ThreadRow, "resourceId" | "file" | "page" | "fingerprint" | "sessionId" | "spaceId">;
  readers: Readers;
  board: boolean; // a noticeboard: what is put up has a kind and a last day
};

type Refusal = WriteRefusal | { kind: "nothing-to-ask-about" };

const nothing = { resourceId: null, file: null, page: null, fingerprint: null, sessionId: null, spaceId: null };

/** Part of the act that starts a thread: what it is about, for whoever may read that and write there. */
export async function findAskedAbout(
  tools: UseCaseTools,
  asker: LibraryViewer,
  about: NewThreadAbout,
): Promise<Result<AskedAbout, Refusal>> {
  const viewer = { ...asker, now: tools.now };
  if (about.kind === "space") return findSpaceAsked(tools, viewer, about.spaceId);
  const row = about.kind === "session" ? await sessionRow(tools, viewer, about) : await pageRow(tools, viewer, about);
  const seen = row === null ? null : await findThreadAbout(tools.db, viewer, row);
  if (row === null || seen === null) return refuse({ kind: "nothing-to-ask-about" });
  return ok({ row, readers: readersOf(seen), board: false });
}

async function findSpaceAsked(
  { db }: UseCaseTools,
  viewer: LibraryViewer,
  spaceId: string,
): Promise<Result<AskedAbout, Refusal>> {
  const space = await findSpace(db, spaceId);
  if (space === null || !readsSpace(viewer, space)) return refuse({ kind: "nothing-to-ask-about" });
  const refusal = whyNotWrite(viewer, { lockedAt: null, space });
  if (refusal !== null) return refuse(refusal);
  const readers: Readers = space.postsSeenBy === "space" ? { kind: "space", id: spaceId } : { kind: "members" };
  return ok({ row: { ...nothing, spaceId }, readers, board: space.kind === "noticeboard" });
}

type About<Kind> = Extract<NewThreadAbout, { kind: Kind }>;

async function sessionRow({ db }: UseCaseTools, viewer: LibraryViewer, about: About<"session">) {
  const session = await findSession(db, viewer, about.conferenceId, about.number);
  return session?.kind === "session" ? { ...nothing, sessionId: session.id } : null;
}

async function pageRow({ db }: UseCaseTools, viewer: LibraryViewer, about: About<"page">) {
  const resource = await findResource(db, viewer, about.number);
  const stands = resource?.versions.some(({ files }) => files[about.file - 1]?.documentId === about.documentId);
  if (resource === null || stands !== true) return null;
  const pages = await listPages(db, { resourceId: resource.row.id, documentId: about.documentId }, false);
  const page = pages.find(({ number }) => number === about.page);
  if (page === undefined) return null;
  const { fingerprint } = page;
  return { ...nothing, resourceId: resource.row.id, file: about.file, page: page.number, fingerprint };
}
