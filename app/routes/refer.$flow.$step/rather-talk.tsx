import { Link } from "@remix-run/react";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";

/** After the third answer that could not be taken: a person. Those who ask to be rung already find one elsewhere. */
export function RatherTalk({ flow, call }: { flow: string; call: string | null }) {
  return (
    <InsetText>
      {call !== null ? (
        <p>You asked us to ring you. {call} You can stop here, and tell us the rest then.</p>
      ) : flow === "call-back" ? (
        <p>
          Is this hard to fill in? Someone you trust can do it with you. Or ask for a link worker at the front desk of
          your GP practice.
        </p>
      ) : (
        <p>
          Would you rather talk? <Link to="/refer/call-back">Ask us to ring you</Link>. Your answers here are kept, and
          you can come back to them.
        </p>
      )}
    </InsetText>
  );
}
