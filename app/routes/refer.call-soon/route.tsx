import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { CallSoonPage } from "./call-soon-page.tsx";
import { loadCallSoon } from "./load-call-soon.ts";
import { takeCallSoon } from "./take-call-soon.ts";

export const handle: RouteHandle = { journey: true };

export function loader({ context }: LoaderFunctionArgs) {
  return loadCallSoon(context);
}

export function action({ request, context }: ActionFunctionArgs) {
  return takeCallSoon(request, context);
}

export default function CallSoon() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <CallSoonPage view={view} refused={refused ?? null} />;
}
