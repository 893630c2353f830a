import type { LoaderFunctionArgs } from "@remix-run/node";
import { practicesFor } from "#app/routes/refer.$flow.$step/practice-view.ts";

/** The practices that fit what was typed, for the search box of the practice question. Public data; nothing is kept. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const words = (new URL(request.url).searchParams.get("find") ?? "").slice(0, 100);
  return { words, ...practicesFor(context.services.content, words) };
}
