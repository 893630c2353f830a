import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayChooseWord, requireTracked } from "#app/routes/track.$reference/require-tracked.ts";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";
import type { Tracked } from "#db/queries/tracking.ts";
import { takeWord } from "./take-word.ts";
import { WordForm } from "./word-form.tsx";

export const handle: RouteHandle = { journey: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const tracked = await requireWordOwner(context, params["reference"]);
  return { reference: tracked.reference, hasWord: tracked.hasWord };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const tracked = await requireWordOwner(context, params["reference"]);
  const refused = await takeWord(request, context, tracked);
  return refused === null ? redirect(`/track/${tracked.reference}?done=word`) : data(refused, { status: 422 });
}

async function requireWordOwner(context: AppLoadContext, reference: string | undefined): Promise<Tracked> {
  const asked = await requireTracked(context, reference);
  if (!mayChooseWord(asked)) throw redirect(`/track/${asked.tracked.reference}`);
  return asked.tracked;
}

export default function ChooseWord() {
  const { reference, hasWord } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page
      heading={hasWord ? "Change your tracking word" : "Choose a tracking word"}
      back={{ to: `/track/${reference}` }}
      errors={refused === null ? [] : toErrorItems({ word: refused.problem })}
    >
      <p>With your reference and this word you can come back to your page later, on any phone or computer.</p>
      <p>We cannot read your word, so we cannot tell you what it is.</p>
      <WordForm action={`/track/${reference}/word`} hasWord={hasWord} refused={refused} />
    </Page>
  );
}
