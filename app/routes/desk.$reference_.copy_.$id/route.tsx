import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireCase } from "#app/routes/desk.$reference_.reach/require-case.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { perform } from "#app/use-cases/perform.ts";
import { lookAtCopy } from "#app/use-cases/record/decide-copy.ts";
import { ChoosePage, PreviewPage } from "./copy-page.tsx";
import { chooseView } from "./copy-view.ts";
import { takeCopyForm } from "./take-copy-form.ts";

export const links = laterStyles;
export const meta = titled("A copy of everything");
export const handle: RouteHandle = { frame: "staff" };

/** Everything is shown to one who may decide it alone, and that they looked is kept before it is sent. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const required = await requireCase(context, params["reference"]);
  const { reference } = required.found.referral;
  const input = { memberId: required.viewer.memberId, reference, id: params["id"] ?? "" };
  const looked = await perform(context.services, lookAtCopy, input);
  if (!looked.ok) throw data(null, { status: 404 });
  if (!looked.value.asked.waiting) throw redirect(`/desk/${reference}/requests`);
  return chooseView(context.services, required, looked.value.asked);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return takeCopyForm(request, context, params);
}

export default function CopyRoute() {
  const view = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered?.preview) return <PreviewPage view={view} preview={answered.preview} refused={answered.refused} />;
  return <ChoosePage view={{ ...view, ...answered?.again }} refused={answered?.refused} />;
}
