import { sayHowTheyCame } from "#app/domain/referral/how-they-came.ts";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import type { TypingView } from "./typing-view.ts";

/** Who types and for whom, and how to ask: the words below are the person's. */
export function TypingLine({ typing: { writer, how, called } }: { typing: TypingView }) {
  return (
    <InsetText>
      <p>
        <strong>
          {writer} types for {called ?? "somebody"}, who {sayHowTheyCame(how)}.
        </strong>
      </p>
      <p>{how === "wrote" ? fromPaper : aloud}</p>
    </InsetText>
  );
}

const aloud = "Read the words below to them, and type what they say as they say it. “You” is the person, not you.";
const fromPaper =
  "Turn what they wrote into answers, in their own words. Pass by what they did not say. “You” is the person, not you.";
