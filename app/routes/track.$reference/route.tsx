import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { HelperPage } from "./helper-page.tsx";
import { loadTracking } from "./load-tracking.ts";
import { PersonPage } from "./person-page.tsx";
import { requireTrackedPerson } from "./require-tracked.ts";
import { takeMessage } from "./take-message.ts";

export const links = laterStyles;

export const handle: RouteHandle = { journey: true };

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const done = new URL(request.url).searchParams.get("done");
  return loadTracking(context, params["reference"], done === "said" || done === "opened-again");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return takeMessage(request, context, await requireTrackedPerson(context, params["reference"]));
}

export default function Tracking() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [search] = useSearchParams();
  const done = search.get("done");
  if (view.kind === "helper") return <HelperPage view={view} done={done} />;
  return <PersonPage view={view} done={done} refused={refused ?? null} />;
}
