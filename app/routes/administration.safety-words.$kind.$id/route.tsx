import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { administratorOf } from "../administration/administrator-of.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import { readTyped } from "../administration/typed.ts";
import { actOnEntry } from "./act-on-entry.ts";
import { Confirm } from "./confirm.tsx";
import { History } from "./history.tsx";
import { loadEntry, placeOf } from "./load-entry.ts";
import { NumberForm } from "./number-form.tsx";
import { NowShown } from "./now-shown.tsx";
import { TakeBack } from "./take-back.tsx";
import { WordsForm } from "./words-form.tsx";

export const meta = titled("Words that keep people safe");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  administratorOf(context);
  const { services } = context;
  const entry = await loadEntry(services, placeOf(services, params));
  return { entry, done: new URL(request.url).searchParams.get("done") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: by } = administratorOf(context);
  const { services } = context;
  const place = placeOf(services, params);
  const outcome = await actOnEntry(services, { place, by }, await readTyped(request));
  if (!("done" in outcome)) return outcome;
  return redirect(`/administration/safety-words/${place.kind}/${place.id}?done=${outcome.done}`);
}

export default function SafetyEntry() {
  const { entry, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const looked = answer?.looked ?? null;
  const parts = { entry, kept: keptIn(answer) };
  return (
    <Page
      heading={entry.card?.title ?? entry.name}
      caption={entry.card ? entry.name : undefined}
      back={{ to: "/administration/safety-words", text: "Words that keep people safe" }}
      errors={errorItems(answer)}
    >
      {answer ? null : <DoneBanner done={done} />}
      {looked === null ? <NowShown entry={entry} /> : null}
      {looked === null ? <Confirm {...parts} /> : null}
      {entry.place.kind === "safety-text" ? <WordsForm {...parts} looked={looked} /> : <NumberForm {...parts} />}
      {looked === null ? <TakeBack entry={entry} /> : null}
      <History lines={entry.history} />
    </Page>
  );
}
