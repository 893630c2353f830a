import type { LoaderFunctionArgs } from "@remix-run/node";
import { loadReceipt } from "../receipt.$code/load-receipt.ts";

/** The same as the page, for keeping as a file. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return Response.json(await loadReceipt(context, params["code"]), { headers: { "Cache-Control": "no-store" } });
}
