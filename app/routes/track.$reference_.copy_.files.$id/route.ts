import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { requireCopy } from "#app/routes/track.$reference_.copy/require-copy.ts";
import { findAsked } from "#app/routes/track.$reference/require-tracked.ts";
import { findEntryFile } from "#db/queries/entry-files.ts";
import { fileResponse } from "../case-files/file-response.ts";

/** A file that goes with the copy. @throws 404 for one that does not */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { reference, id = "" } = params;
  const { sections } = await requireCopy(context, reference, "copy-file");
  const asked = await findAsked(context, reference);
  const isGiven = sections.some(({ items }) => items.some(({ file }) => file === id));
  if (!isGiven || asked === null) throw data(null, { status: 404 });
  const { conversationId } = asked.tracked;
  const file = await findEntryFile(context.services.db.read, { conversationId, id, who: "staff" });
  if (file === null) throw data(null, { status: 404 });
  return fileResponse(file);
}
