import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import { signInAddress } from "#app/sign-in/require-member.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { listDecksOfSession } from "#db/queries/conference/decks-of-session.ts";
import { findSpeakerAt, type SpeakerWay } from "#db/queries/conference/speaker-links.ts";
import { readTyped } from "../administration/typed.ts";
import { requireSession } from "../conferences/require-session.ts";
import { readFormWithFiles } from "../library/held-files.ts";
import { actOnSlides } from "../speak.$token/act-on-slides.ts";
import { askForLink } from "../speak.$token/ask-for-link.ts";
import { AskPage } from "../speak.$token/ask-page.tsx";
import { loadSlides } from "../speak.$token/load-slides.ts";
import { SlidesPage } from "../speak.$token/slides-page.tsx";
import { bringAsKeeper } from "./bring-as-keeper.ts";
import { KeeperPage } from "./keeper-page.tsx";

export const meta = titled("Slides of a session");

/** One address for everybody: who opens it decides what it is for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, conference, session } = await requireSession(context, params);
  const asked = new URL(request.url).searchParams;
  const to = `/conferences/${conference.id}/sessions/${session.number}`;
  const about = { to, title: session.title, conference: conference.name, id: conference.id };
  if (keepsConferences(viewer)) {
    const decks = await listDecksOfSession(context.services.db.read, viewer, session.id);
    const titles = decks.flatMap((deck) => (deck.kind === "seen" ? [{ number: deck.number, title: deck.title }] : []));
    return { kind: "keeper" as const, ...about, decks: titles };
  }
  const way = wayOf(viewer.memberId, session.id);
  const at = way === null ? null : await findSpeakerAt(context.services.db.read, way, viewer.now);
  if (at === null)
    return {
      kind: "stranger" as const,
      ...about,
      sent: asked.has("sent"),
      signIn: viewer.memberId === null ? signInAddress(request) : null,
    };
  return { kind: "speaker" as const, ...about, shown: await loadSlides(context, at), done: asked.get("done") };
}

function wayOf(memberId: string | null, sessionId: string): SpeakerWay | null {
  return memberId === null ? null : { kind: "member", memberId, sessionId };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, conference, session } = await requireSession(context, params);
  const to = `/conferences/${conference.id}/sessions/${session.number}/slides`;
  if (keepsConferences(viewer)) {
    const form = await readFormWithFiles(request, context);
    return bringAsKeeper(context, { viewer, conferenceId: conference.id, sessionId: session.id }, form);
  }
  const way = wayOf(viewer.memberId, session.id);
  if (way === null || !(await speaks(context, way)))
    return askForLink(context, await readTyped(request), { sessionId: session.id, to: `${to}?sent` });
  return actOnSlides(request, context, way);
}

async function speaks({ services }: AppLoadContext, way: SpeakerWay): Promise<boolean> {
  return (await findSpeakerAt(services.db.read, way, services.clock.now())) !== null;
}

export default function SessionSlides() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  switch (shown.kind) {
    case "keeper":
      return <KeeperPage {...shown} refused={refused} />;
    case "speaker":
      return (
        <SlidesPage
          shown={shown.shown}
          done={shown.done}
          refused={refused}
          pictures={`${shown.to}/slides/picture`}
          uploadTo="/library/upload"
        />
      );
    case "stranger":
      return (
        <AskPage
          back={{ to: shown.to, text: "The session" }}
          heading={`Slides of “${shown.title}”`}
          why="Do you speak in this session? We mail you a link by which you can send us your slides. You need no account."
          sent={shown.sent}
          refused={refused}
          signIn={shown.signIn}
        />
      );
  }
}
