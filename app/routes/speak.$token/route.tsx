import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { whySpeakerLinkNot } from "#app/domain/conference/speaker-link.ts";
import type { Services } from "#app/services.ts";
import { hashToken, looksLikeToken } from "#app/sign-in/token.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { findSpeakerAt, findSpeakerLink, type SpeakerAt } from "#db/queries/conference/speaker-links.ts";
import { readTyped } from "../administration/typed.ts";
import { actOnSlides } from "./act-on-slides.ts";
import { askForLink } from "./ask-for-link.ts";
import { AskPage } from "./ask-page.tsx";
import { loadSlides } from "./load-slides.ts";
import { privately } from "./privately.ts";
import { SlidesPage } from "./slides-page.tsx";

export const meta = titled("Your slides");

export const links = laterStyles;

export const headers: HeadersFunction = () => privately;

type Closed = "unknown" | "revoked" | "ended" | "speaks-no-more";

/** Only looks: scanners of mail open every link, and must change nothing. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const token = params["token"] ?? "";
  const asked = new URL(request.url).searchParams;
  const at = await openedBy(context.services, token);
  if (at === null) {
    const why = await whyClosed(context.services, token);
    const sent = asked.has("sent");
    return data({ kind: "closed" as const, why, sent }, { status: sent ? 200 : 410, headers: privately });
  }
  const shown = await loadSlides(context, at);
  return data({ kind: "open" as const, shown, token, done: asked.get("done") }, { headers: privately });
}

async function openedBy({ db, clock }: Services, token: string): Promise<SpeakerAt | null> {
  if (!looksLikeToken(token)) return null;
  return findSpeakerAt(db.read, { kind: "link", tokenHash: hashToken(token) }, clock.now());
}

async function whyClosed({ db, clock }: Services, token: string): Promise<Closed> {
  const link = looksLikeToken(token) ? await findSpeakerLink(db.read, hashToken(token)) : null;
  return whySpeakerLinkNot(link, clock.now()) ?? "speaks-no-more";
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params["token"] ?? "";
  if ((await openedBy(context.services, token)) === null)
    return askForLink(context, await readTyped(request), { sessionId: null, to: "/speak/link?sent" });
  return actOnSlides(request, context, { kind: "link", tokenHash: hashToken(token) });
}

const closedWords: Readonly<Record<Closed, string>> = {
  unknown: "This link is not one of ours, or a part of it is missing. Ask for a new one, and we mail it to you.",
  revoked: "This link was ended. Ask for a new one, and we mail it to you.",
  ended: "This link has run out. Ask for a new one, and we mail it to you.",
  "speaks-no-more": "The programme has changed since this link was sent. If you still speak, ask for a new one.",
};

export default function Speak() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (shown.kind === "closed")
    return (
      <AskPage
        heading="A link for speakers"
        why={closedWords[shown.why]}
        sent={shown.sent}
        refused={refused}
        signIn={null}
      />
    );
  const own = `/speak/${shown.token}`;
  return (
    <SlidesPage
      shown={shown.shown}
      done={shown.done}
      refused={refused}
      pictures={`${own}/picture`}
      uploadTo={`${own}/upload`}
    />
  );
}
