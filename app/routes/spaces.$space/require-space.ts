import { data, type AppLoadContext } from "@remix-run/node";
import { readsSpace } from "#app/domain/discussion/reads-space.ts";
import { seesSpace } from "#app/domain/people/sees-space.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { findSpace } from "#db/queries/space-members.ts";

/** A space that whoever looks may know of or read. @throws 404 for any other, as for one that never was. */
export async function requireSpace(context: AppLoadContext, id: string) {
  const viewer = await libraryViewerOf(context);
  const space = await findSpace(context.services.db.read, id);
  if (space === null || !(seesSpace(viewer, space) || readsSpace(viewer, space))) throw data(null, { status: 404 });
  return { viewer, space, sees: seesSpace(viewer, space), reads: readsSpace(viewer, space) };
}
