import type { StateMove } from "#app/use-cases/desk/change-state.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { ActForm, PlainAct } from "./act.tsx";
import { CloseForm, GiveForm, SendForm } from "./hand-on-forms.tsx";
import type { RecordView } from "./record-view.ts";
import type { Refused } from "./refused.ts";

type Props = { record: RecordView; refused: Refused | null };

/** What may be done with it. Forms that do not apply are not shown; each act asks again whether it may be done. */
export function Acts({ record, refused }: Props) {
  const { acts, version } = record;
  return (
    <section aria-label="What you can do">
      <h2 className="nhsuk-heading-m">What you can do</h2>
      {acts.take === "can" ? <PlainAct intent="take" version={version} label="Take it" kind="primary" /> : null}
      {acts.take === "shared-by-hand" ? <p>In this team the lead shares out the work. Ask your lead for it.</p> : null}
      {acts.checkWithdrawal ? <CheckWithdrawal record={record} /> : null}
      <StateForm record={record} refused={refused} />
      <GiveForm record={record} refused={refused} />
      <SendForm record={record} refused={refused} />
      <CloseForm record={record} refused={refused} />
      {acts.dataCode ? <GiveCode record={record} /> : null}
      {acts.stepAside ? (
        <Details summary="I know this person">
          <p>Someone else gets it, and you see nothing of it any more. You cannot undo this yourself.</p>
          <PlainAct intent="step-aside" version={version} label="I know this person" kind="warning" />
        </Details>
      ) : null}
    </section>
  );
}

/** Whoever was asked for by somebody else has no other way to follow it: the word is the helper's. */
function GiveCode({ record: { head, helper, version } }: { record: RecordView }) {
  return (
    <Details summary={`Give ${head.called} a code to follow this, and for “My data”`}>
      {helper === null ? null : (
        <p>Someone else asked for {head.called}, who has no reference or word. Talk with them alone first.</p>
      )}
      <p>
        With the code they see how it goes, can write to us or ask us to stop, and see everything we hold about them. It
        is shown once, lasts seven days, and replaces an older one.
      </p>
      <PlainAct intent="data-code" version={version} label="Make a code" />
    </Details>
  );
}

function CheckWithdrawal({ record }: { record: RecordView }) {
  return (
    <>
      <p>
        {record.head.called} asked us to stop. Someone else may have pressed the button, so check once, by the safe way.
      </p>
      <PlainAct
        intent="withdraw-checked"
        version={record.version}
        label="I checked, and they want to stop"
        kind="primary"
      />
    </>
  );
}

const stateLabels: Readonly<Record<StateMove, { label: string; hint: string }>> = {
  contact: { label: "First contact was made", hint: "You talked, met or heard from them" },
  start: { label: "We work together", hint: "The work begins, or goes on again" },
  "wait-for-person": {
    label: "Waiting for them",
    hint: "You asked something. Clocks stand still, and the place is free for someone else",
  },
  pause: { label: "Paused, as agreed with them", hint: "Clocks stand still, and the place is free for someone else" },
  withdraw: {
    label: "They want to stop",
    hint: "Everything stops at once. You check once by the safe way, then close it",
  },
};

function StateForm({ record, refused }: Props) {
  const back = refused?.intent === "state" ? refused : null;
  const { states } = record.acts;
  if (states.length === 0) return null;
  return (
    <Details summary="Change where the work stands" open={back !== null}>
      <ActForm intent="state" version={record.version}>
        <Radios
          id="state-move"
          name="move"
          label="Where does it stand now?"
          labelSize="s"
          value={back?.values["move"]}
          error={back?.errors["move"]}
          choices={states.map((value) => ({ value, ...stateLabels[value] }))}
        />
        <Button kind="secondary">Change it</Button>
      </ActForm>
    </Details>
  );
}
