import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useFocusOnAnswer } from "#app/ui/layout/use-focus-on-answer.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import { requireSession } from "../conferences/require-session.ts";
import { FeedbackForm } from "./feedback-form.tsx";
import { feedbackState } from "./feedback-state.ts";
import { takeFeedback } from "./take-feedback.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, session } = await requireSession(context, params);
  const state = await feedbackState(request, context, session);
  return { to: `/conferences/${conference.id}/sessions/${session.number}`, title: session.title, state };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return takeFeedback(request, context, await requireSession(context, params));
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown === undefined ? "Page not found" : `What you thought of ${shown.title}` },
  { name: "robots", content: "noindex" },
];

export default function GiveFeedback() {
  const { to, title, state } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  useFocusOnAnswer(acted);
  const refused = acted === undefined || acted.sent ? undefined : acted;
  const isDone = acted?.sent === true || (state === "answered" && refused === undefined);
  return (
    <Page
      heading={isDone ? "Thank you for saying what you thought" : "What did you think of it?"}
      caption={title}
      back={{ to, text: "The session" }}
      errors={errorItems(refused)}
    >
      {acted?.help.map((text) => (
        <SafetyCard key={text.id} text={text} />
      ))}
      {isDone ? (
        <p>
          Your answers are kept without a name. They cannot be changed, because nobody can tell which ones are yours.
        </p>
      ) : state === "not-now" && refused === undefined ? (
        <p>You can say what you thought of it once the session has begun.</p>
      ) : (
        <FeedbackForm kept={keptIn(refused)} to={`${to}/feedback`} />
      )}
    </Page>
  );
}
