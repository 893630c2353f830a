import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { answerForWords } from "#app/use-cases/sharing/answer-for-words.ts";
import { readTyped } from "../administration/typed.ts";
import { privately } from "../speak.$token/privately.ts";
import { AnswerForm, SaidSoFar, UnknownWords, WhatIsAsked } from "./parts.tsx";
import { findWordsLink, wordsView } from "./words-view.ts";

export const links = laterStyles;
export const meta = titled("Your words");

export const headers: HeadersFunction = () => privately;

/** Only looks: scanners of mail open every link, and must change nothing. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const link = await findWordsLink(context.services, params["token"] ?? "");
  const view = link === null ? null : await wordsView(context.services, link);
  if (view === null) return data({ view: null, done: false }, { status: 410, headers: privately });
  return data({ view, done: new URL(request.url).searchParams.has("done") }, { headers: privately });
}

/** The member answers. Whoever has the link of their mail is taken for them, as that mail says. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params["token"] ?? "";
  const back = `/your-words/${encodeURIComponent(token)}`;
  const link = await findWordsLink(context.services, token);
  if (link === null) return redirect(back, { headers: privately });
  const typed = await readTyped(request);
  const answer = (["named", "unnamed", "no"] as const).find((one) => one === typed["answer"]?.[0]);
  if (answer === undefined) return refused("Choose one of the three answers.", 422);
  const shown = { terms: Number(typed["terms"]?.[0]), shown: typed["shown"]?.[0] ?? "" };
  const done = await perform(context.services, answerForWords, { ...link, answer, ...shown });
  if (!done.ok && done.refusal.kind === "changed-meanwhile")
    return refused("What you are asked for has changed since you opened this page. Read it again, then answer.", 409);
  return redirect(done.ok ? `${back}?done` : back, { headers: privately });
}

function refused(problem: string, status: 409 | 422) {
  return data({ problem }, { status, headers: privately });
}

export default function YourWords() {
  const { view, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  if (view === null) return <UnknownWords />;
  return (
    <Page
      heading="May we keep your words in the library?"
      errors={problem === undefined ? [] : [{ href: "#answer", text: problem }]}
    >
      {done && problem === undefined ? (
        <NotificationBanner kind="success" heading="Thank you. Your answer is kept" />
      ) : null}
      <p>
        A facilitator would like to make a resource of the library from a discussion that you wrote in. Nobody’s words
        are in it before they say yes. You do not need to sign in, and you do not need to say why.
      </p>
      <SaidSoFar view={view} />
      <WhatIsAsked view={view} />
      {view.own.length === 0 ? (
        <p>Nothing that you wrote there stands any more, so there is nothing to answer.</p>
      ) : (
        <AnswerForm view={view} error={problem} />
      )}
    </Page>
  );
}
