import { data, redirect } from "@remix-run/node";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { joinLengths } from "#app/domain/people/join-request.ts";
import type { Services } from "#app/services.ts";
import { joinSpace, leaveSpace } from "#app/use-cases/members/join-space.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { Space } from "#db/queries/space-members.ts";
import { intentOf, refuseForm, type Typed } from "../administration/typed.ts";

/** A member comes in, asks to, or leaves. @throws 404 for a space that they may not know of */
export async function joinOrLeave(services: Services, viewer: LibraryViewer, space: Space, typed: Typed) {
  const why = cleanText(typed["why"]?.[0] ?? "");
  if (why.length > joinLengths.why) return refuseForm(typed, { why: "Use 1,000 letters or fewer." });
  const asked = { viewer, spaceId: space.id };
  const leaves = intentOf(typed) === "leave";
  const done = leaves
    ? await perform(services, leaveSpace, asked)
    : await perform(services, joinSpace, { ...asked, why });
  if (!done.ok) throw data(null, { status: 404 });
  const seesStill = space.joining !== "by-invitation" && space.seenBy !== "space";
  return redirect(leaves && !seesStill ? "/spaces" : `/spaces/${space.id}`);
}
