import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { WarningCallout } from "#app/ui/warning-callout/warning-callout.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { ReachPartProps } from "./reach-page.tsx";

/** No way is safe: nothing goes out, and the lead says what is done. */
export function NoSafeWay({ reach, refused }: ReachPartProps) {
  const { noSafeWay, decisions, mayDecide } = reach;
  if (!noSafeWay && decisions.length === 0 && !mayDecide) return null;
  return (
    <>
      {noSafeWay ? (
        <WarningCallout heading="No safe way">
          <p>Nothing goes out to {reach.called}. The team lead decides what to do.</p>
          {decisions.length === 0 ? <p>Nobody has decided yet.</p> : null}
        </WarningCallout>
      ) : null}
      {decisions.map(({ id, name, at, words }) => (
        <section key={id} aria-label="What was decided">
          <h2 className="nhsuk-heading-s">
            {name} decided, <When at={at} form="date-time" />
          </h2>
          <blockquote className="reach-words">{words}</blockquote>
        </section>
      ))}
      {mayDecide ? <DecideForm reach={reach} refused={refused} /> : null}
    </>
  );
}

function DecideForm({ reach, refused }: ReachPartProps) {
  const back = refused?.intent === "decide" ? refused : null;
  return (
    <Details
      key={reach.forms.decide}
      summary="Decide how they are reached"
      open={back !== null || (reach.noSafeWay && reach.decisions.length === 0)}
    >
      <Form method="post">
        <input type="hidden" name="intent" value="decide" />
        <input type="hidden" name="clientId" value={back?.values["clientId"] ?? reach.forms.decide} />
        <TextArea
          id="decide-words"
          name="words"
          label="What is done instead?"
          labelSize="s"
          hint="For example: Ana talks with them at the practice on Thursday. This makes no way safe: only what the person says does."
          rows={3}
          value={back?.values["words"]}
          error={back?.errors["words"]}
        />
        <Button kind="secondary">Keep the decision</Button>
      </Form>
    </Details>
  );
}
