import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { begin, loadStart } from "#app/routes/refer._index/begin.ts";
import { StartPage } from "#app/routes/refer._index/start-page.tsx";

export const handle: RouteHandle = { journey: true };

export function loader({ context }: LoaderFunctionArgs) {
  return loadStart(context, "call-back");
}

export function action({ request, context }: ActionFunctionArgs) {
  return begin(request, context, "call-back");
}

export default function CallBack() {
  const start = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <StartPage start={start} notice={refused?.notice ?? null} />;
}
