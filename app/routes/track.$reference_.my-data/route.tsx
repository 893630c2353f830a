import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAsked } from "#app/routes/track.$reference/require-tracked.ts";
import { keepOwnRead } from "#app/sign-in/keep-own-read.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { AskForCode } from "./ask-for-code.tsx";
import { loadMyData } from "./load-my-data.ts";
import { MyDataPage } from "./my-data-page.tsx";
import { tryCode } from "./try-code.ts";

export const links = laterStyles;

export const handle: RouteHandle = { journey: true };

/** Without a code that worked in the last hour: the form, the same for every reference, there or not. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = await findAsked(context, params["reference"]);
  if (asked?.as !== "person-all-data") return { kind: "ask" as const, reference: params["reference"] ?? "" };
  await keepOwnRead(context, { referralId: asked.tracked.id, by: "person", what: "my-data" });
  return { kind: "open" as const, held: await loadMyData(context, asked.tracked) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const tried = await tryCode(request, context, params["reference"]);
  if (!tried.opened) return data({ problem: tried.problem, typed: tried.typed }, { status: tried.status });
  const headers = tried.cookie === null ? {} : { headers: { "Set-Cookie": tried.cookie } };
  return redirect(`/track/${params["reference"] ?? ""}/my-data`, headers);
}

export default function MyDataRoute() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (loaded.kind === "open") return <MyDataPage held={loaded.held} />;
  return <AskForCode reference={loaded.reference} refused={refused ?? null} />;
}
