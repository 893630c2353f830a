import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { takeWord } from "#app/routes/track.$reference_.word/take-word.ts";
import { useNoUnsentWords } from "#app/ui/exit/use-no-unsent-words.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { staffWay } from "../desk.add/staff-way.ts";
import { GivenPage } from "./given-page.tsx";
import { loadGiven, requireGiven } from "./load-given.ts";

export const links = laterStyles;
export const meta = titled("Add a person");
export const handle: RouteHandle = { frame: "staff" };

export function loader({ params, context }: LoaderFunctionArgs) {
  return loadGiven(context, params["conversation"]);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { adding, tracked } = await requireGiven(context, params["conversation"]);
  const refused = await takeWord(request, context, tracked, adding.viewer.memberId);
  return refused === null ? redirect(staffWay(adding.conversation.id).sent) : data(refused, { status: 422 });
}

export default function Given() {
  useNoUnsentWords();
  const given = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <GivenPage given={given} refused={refused ?? null} />;
}
