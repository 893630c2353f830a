import { data, type AppLoadContext } from "@remix-run/node";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { findConference, type ConferenceRow } from "#db/queries/conference/conferences.ts";

export type OpenConference = { viewer: LibraryViewer; conference: ConferenceRow; keeps: boolean };

/** The conference of an address, as whoever looks may see it. @throws 404 */
export async function requireConference(context: AppLoadContext, id: string | undefined): Promise<OpenConference> {
  const viewer = await libraryViewerOf(context);
  const conference = await findConference(context.services.db.read, viewer, id ?? "");
  if (conference === null) throw data(null, { status: 404 });
  return { viewer, conference, keeps: keepsConferences(viewer) };
}

/**
 * The same for those who keep it. @throws a redirect to sign in or to the second step, or 404.
 */
export async function requireKeptConference(
  context: AppLoadContext,
  id: string | undefined,
  request?: Request,
): Promise<{ viewer: LibraryViewer & { memberId: string }; conference: ConferenceRow }> {
  const viewer = await requireMay(context, "keep-conferences", request);
  const conference = keepsConferences(viewer) ? await findConference(context.services.db.read, viewer, id ?? "") : null;
  if (conference === null) throw data(null, { status: 404 });
  return { viewer, conference };
}
