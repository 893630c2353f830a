import type { AppLoadContext } from "@remix-run/node";
import { data } from "@remix-run/node";
import { publicViewer, someMember, type LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { findResource, type SeenResource } from "#db/queries/library/find-resource.ts";

export type As = "public" | "member" | null;

/** Who looks: whoever is signed in, or, to try it, the public or a member who is in no space and holds no role. */
export async function lookAs(request: Request, context: AppLoadContext): Promise<{ viewer: LibraryViewer; as: As }> {
  const viewer = await libraryViewerOf(context);
  const asked = new URL(request.url).searchParams.get("as");
  if (asked === "public") return { viewer: publicViewer(viewer.now), as: "public" };
  if (asked === "member" && viewer.memberId !== null) return { viewer: someMember(viewer.now), as: "member" };
  return { viewer, as: null };
}

/** A number in an address; one that is none belongs to nothing. @throws 404 */
export function numberIn(param: string | undefined): number {
  if (!/^[1-9]\d{0,8}$/.test(param ?? "")) throw data(null, { status: 404 });
  return Number(param);
}

/** A resource that whoever is signed in looks after. @throws 404 for any other. */
export async function requireKept(
  context: AppLoadContext,
  param: string | undefined,
): Promise<{ viewer: LibraryViewer; resource: SeenResource }> {
  const viewer = await libraryViewerOf(context);
  const resource = await findResource(context.services.db.read, viewer, numberIn(param));
  if (resource === null || !resource.keeps) throw data(null, { status: 404 });
  return { viewer, resource };
}
