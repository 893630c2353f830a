import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { requireSession } from "#app/routes/conferences/require-session.ts";
import { speakerPicture } from "#app/routes/speak.$token/speaker-picture.ts";

/** The picture of a slide, for a member who speaks in this session. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, session } = await requireSession(context, params);
  if (viewer.memberId === null) throw data(null, { status: 404 });
  const way = { kind: "member", memberId: viewer.memberId, sessionId: session.id } as const;
  return speakerPicture(request, context, way, params);
}
