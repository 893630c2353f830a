import { Link } from "@remix-run/react";
import type { UrgentCallView } from "#app/routes/refer.$flow.$step/question-view.ts";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import type { TypingView } from "./typing-view.ts";

type DangerLineProps = { how: TypingView["how"]; urgentCall: UrgentCallView | null };

/** Beside words about danger, which are written for somebody alone with a screen: what whoever types does instead. */
export function DangerLine({ how, urgentCall }: DangerLineProps) {
  return (
    <InsetText>
      <p>
        <strong>{how === "wrote" ? "They may be in danger." : "Stay with them."}</strong> If someone’s life is in
        danger, call 999 now, with them or for them. Do not wait until this is sent.
      </p>
      {how === "wrote" ? null : (
        <p>
          Where these words say that nobody reads this yet, say that you hear them, and who you are. Pass by what is
          about a screen.
        </p>
      )}
      <p>Where there is danger in it, the flag goes up when you send this, and those who must know are told at once.</p>
      {urgentCall === null ? null : (
        <p>
          {urgentCall.says} If they cannot go on with the questions,{" "}
          <Link to={urgentCall.to}>ask for this call now</Link>: the flag goes up at that moment.
        </p>
      )}
    </InsetText>
  );
}
