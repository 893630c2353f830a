import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { begin, loadStart } from "./begin.ts";
import { StartPage } from "./start-page.tsx";

export const handle: RouteHandle = { journey: true };

export function loader({ context }: LoaderFunctionArgs) {
  return loadStart(context, "guide");
}

export function action({ request, context }: ActionFunctionArgs) {
  return begin(request, context, "guide");
}

export default function Start() {
  const start = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <StartPage start={start} notice={refused?.notice ?? null} />;
}
