import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { readReference } from "#app/domain/referral/reference.ts";
import { errorFields } from "#app/http/error-fields.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { recordFileRead } from "#app/use-cases/desk/record-file-read.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findEntryFile } from "#db/queries/entry-files.ts";
import { fileResponse } from "../case-files/file-response.ts";

/**
 * A file of a person's record, for whoever may see the record now: that they take it is committed before it is sent.
 * @throws 404 for what is not theirs, as for what never was; 503 when the look cannot be kept
 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { services, requestId } = context;
  const { memberId } = viewerOf(context);
  const reference = readReference(params["reference"] ?? "");
  const fileId = params["id"] ?? "";
  if (reference === null) throw data(null, { status: 404 });
  const kept = await perform(services, recordFileRead, { memberId, reference, fileId }).catch((error: unknown) => {
    services.log("read-not-recorded", { requestId, ...errorFields(error) });
    throw data(null, { status: 503 });
  });
  if (!kept.ok) throw data(null, { status: 404 });
  const { conversationId } = kept.value;
  const file = await findEntryFile(services.db.read, { conversationId, id: fileId, who: "staff" });
  if (file === null) throw data(null, { status: 404 });
  return fileResponse(file);
}
