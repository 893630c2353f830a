import { useState } from "react";
import type { WriteRefusal } from "#app/domain/discussion/why-not-write.ts";
import type { BoxView } from "./box-view.ts";
import { WriteBox, type RefusedPost } from "#app/ui/discussion/write-box.tsx";

type AnswerPartProps = {
  mayNotWrite: WriteRefusal["kind"] | null;
  answering: { replyTo: number | null; start: string };
  postId: string;
  longest: number;
  signInAt: string;
  everyone: boolean;
  refused: RefusedPost | undefined;
} & BoxView;

/** The box for an answer, or why there is none. What was typed before that changed is kept in it. */
export function AnswerPart({ mayNotWrite, answering, refused, postId: made, ...box }: AnswerPartProps) {
  const [postId] = useState(made); // sent twice it is one post, also when the page was loaded again in between
  const to = refused === undefined ? answering.replyTo : (refused.replyTo ?? null);
  if (refused === undefined && mayNotWrite === "locked")
    return <p>A facilitator has closed this thread. It can be read, and nobody writes in it any more.</p>;
  if (refused === undefined && mayNotWrite === "may-not-write")
    return <p>You can read this thread. Only some members write in this space: its page says who.</p>;
  const heading = to === null ? "Answer" : `Answer post ${to}`;
  return (
    <section className="not-printed" aria-labelledby="answer-heading">
      <h2 className="nhsuk-heading-m" id="answer-heading">
        {heading}
      </h2>
      <WriteBox
        {...box}
        postId={postId}
        signedIn={mayNotWrite !== "not-a-member"}
        label={to === null ? "Your answer" : `Your answer to post ${to}`}
        button="Send the answer"
        intent="answer"
        thread={answering}
        refused={refused}
      />
    </section>
  );
}
