import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { looksLikeToken } from "#app/sign-in/token.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { findSessionByFeedbackToken, listFeedback } from "#db/queries/conference/feedback.ts";
import { FeedbackResults } from "../conferences/feedback-results.tsx";
import { feedbackView } from "../conferences/feedback-view.ts";

export const links = laterStyles;

/** What people thought of a session, for its speakers: its address is the secret, and needs no account. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, clock } = context.services;
  const token = params["token"] ?? "";
  const found = looksLikeToken(token)
    ? await findSessionByFeedbackToken(db.read, publicViewer(clock.now()), token)
    : null;
  if (found === null) throw data(null, { status: 404 });
  const { session, conference } = found;
  return {
    title: session.title,
    conference: conference.name,
    sample: conference.sample,
    to: `/conferences/${conference.id}/sessions/${session.number}`,
    view: feedbackView(await listFeedback(db.read, session.id)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown === undefined ? "Page not found" : `What people thought of ${shown.title}` },
  { name: "robots", content: "noindex" },
];

export default function FeedbackForSpeakers() {
  const { title, conference, sample, to, view } = useLoaderData<typeof loader>();
  return (
    <Page heading="What people thought of it" caption={`${title}, ${conference}`} back={{ to, text: "The session" }}>
      {sample ? <SampleMark /> : null}
      <p>Whoever has this link can read this page. Please do not pass it on.</p>
      <FeedbackResults {...view} />
    </Page>
  );
}
