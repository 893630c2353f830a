import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { takeWord } from "#app/routes/track.$reference_.word/take-word.ts";
import { useNoUnsentWords } from "#app/ui/exit/use-no-unsent-words.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { loadSent, requireNewestSent } from "./load-sent.ts";
import { SentPage } from "./sent-page.tsx";

export const handle: RouteHandle = { journey: true };

export function loader({ context }: LoaderFunctionArgs) {
  return loadSent(context);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { tracked } = await requireNewestSent(context);
  const refused = await takeWord(request, context, tracked);
  return refused === null ? redirect("/refer/sent") : data(refused, { status: 422 });
}

export default function Sent() {
  useNoUnsentWords();
  const sent = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <SentPage sent={sent} refused={refused ?? null} />;
}
