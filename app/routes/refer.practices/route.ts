import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPractices } from "#app/domain/region/find-practices.ts";

const shown = 10;

/** The practices that fit what was typed, for the search box of the practice question. Public data; nothing is kept. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const words = (new URL(request.url).searchParams.get("find") ?? "").slice(0, 100);
  return { words, practices: findPractices(context.services.content.practiceIndex, words, shown) };
}
