import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { practicesFor } from "#app/routes/refer.$flow.$step/practice-view.ts";

const longestSearch = 100; // letters

/**
 * The practices that fit what was typed, for the search box of the practice question. Public data; nothing is kept. It
 * is asked for by POST, because an address is kept by browsers and proxies, and these words can tell where someone lives.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const words = (await request.formData()).get("find");
  if (typeof words !== "string") throw data(null, { status: 400 });
  const looked = words.slice(0, longestSearch);
  return Response.json({ words: looked, ...practicesFor(context.services.content, looked) });
}

export function loader() {
  return redirect("/refer");
}
