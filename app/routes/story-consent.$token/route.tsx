import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { hashToken, looksLikeToken } from "#app/sign-in/token.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { withdrawStoryConsent } from "#app/use-cases/conference/story-consent-acts.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findConsentByLink } from "#db/queries/conference/story-consents.ts";
import { privately } from "../speak.$token/privately.ts";
import { todayOf } from "../stories/looking-at-stories.ts";

export const meta = titled("Your story");

export const headers: HeadersFunction = () => privately;

/** Only looks: scanners of mail open every link, and must change nothing. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = params["token"] ?? "";
  const consent = looksLikeToken(token) ? await findConsentByLink(context.services.db.read, hashToken(token)) : null;
  if (consent === null) return data({ state: "unknown" as const }, { status: 410, headers: privately });
  const over = consent.withdrawnAt !== null || consent.untilOn < todayOf(context);
  return data({ state: over ? ("over" as const) : ("stands" as const) }, { headers: privately });
}

/** The person stops their story being shown. */
export async function action({ params, context }: ActionFunctionArgs) {
  const token = params["token"] ?? "";
  const hash = looksLikeToken(token) ? hashToken(token) : "";
  const done = await perform(context.services, withdrawStoryConsent, { kind: "link", tokenHash: hash });
  if (!done.ok) throw data(null, { status: 404 });
  return redirect(`/story-consent/${token}`, { headers: privately });
}

export default function StoryConsentPage() {
  const { state } = useLoaderData<typeof loader>();
  switch (state) {
    case "stands":
      return (
        <Page heading="Stop showing your story">
          <p>You agreed that we show your story. You can stop this at any time. You do not need to say why.</p>
          <p>When you press the button, nobody can see the story on our website any more. It is gone at once.</p>
          <p>The help you get stays the same. Copies already downloaded cannot be called back.</p>
          <Form method="post">
            <Button kind="warning">Stop showing my story</Button>
          </Form>
          <p>If you want us to go on showing it, you need do nothing. You can close this page.</p>
        </Page>
      );
    case "over":
      return (
        <Page heading="Your story is not shown any more">
          <p>Nobody can see it on our website. The help you get stays the same.</p>
          <p>Copies already downloaded cannot be called back.</p>
        </Page>
      );
    case "unknown":
      return (
        <Page heading="This link does not work">
          <p>A part of the link may be missing, or you have been given a newer one.</p>
          <p>Look at your sheet again, or ask the project that you told your story to. They can stop it for you.</p>
        </Page>
      );
  }
}
