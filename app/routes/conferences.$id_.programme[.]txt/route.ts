import type { LoaderFunctionArgs } from "@remix-run/node";
import { programmeText } from "#app/domain/conference/programme-text.ts";
import { listProgramme } from "#db/queries/conference/programme.ts";
import { requireConference } from "../conferences/require-conference.ts";

/** The programme as plain text. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, conference } = await requireConference(context, params["id"]);
  const lines = await listProgramme(context.services.db.read, viewer, conference.id);
  return new Response(programmeText({ ...conference, lines }), {
    headers: { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" },
  });
}
