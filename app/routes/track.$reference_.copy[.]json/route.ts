import type { LoaderFunctionArgs } from "@remix-run/node";
import { copyAsJson } from "#app/routes/track.$reference_.copy/copy-to-give.ts";
import { requireCopy } from "#app/routes/track.$reference_.copy/require-copy.ts";

/** The copy for a program to read. Made when it is asked for, and kept nowhere. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const copy = await requireCopy(context, params["reference"], "copy-data");
  return new Response(copyAsJson(copy, context.services), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="my-copy.json"',
      "Cache-Control": "no-store",
    },
  });
}
