import { CareCard } from "#app/ui/care-card/care-card.tsx";
import { HelplineList } from "#app/ui/helpline/helpline.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";
import type { SafetyView } from "./question-view.ts";

/** Words for someone who may be at risk, with today's numbers under them. */
export function SafetyCard({ text }: { text: SafetyView }) {
  const words = (
    <>
      <Prose html={text.html} />
      {text.helplines.length > 0 ? <HelplineList helplines={text.helplines} /> : null}
    </>
  );
  if (text.urgency === "calm") return <InsetText>{words}</InsetText>;
  return (
    <CareCard kind={text.urgency} heading={text.title}>
      {words}
    </CareCard>
  );
}
