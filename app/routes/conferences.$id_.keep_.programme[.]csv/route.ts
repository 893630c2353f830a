import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { programmeTable } from "#app/domain/conference/programme-table.ts";
import { contentDisposition } from "#app/domain/library/content-disposition.ts";
import { listTableLines } from "#db/queries/conference/table-lines.ts";
import { requireKeptConference } from "../conferences/require-conference.ts";

/** The whole programme as a table that can be changed and brought in again. The mark at its start tells spreadsheets that it is UTF-8. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, conference } = await requireKeptConference(context, params["id"], request);
  const lines = await listTableLines(context.services.db.read, viewer, conference.id);
  const csv = stringify(programmeTable(lines), { bom: true, record_delimiter: "windows" });
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": contentDisposition("attachment", `${conference.id} programme.csv`),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
