import { transferReasons } from "#app/domain/referral/transfer-reason.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { ActForm } from "./act.tsx";
import type { RecordView } from "./record-view.ts";
import type { Refused } from "./refused.ts";

type Props = { record: RecordView; refused: Refused | null };

export function GiveForm({ record, refused }: Props) {
  const back = refused?.intent === "give" ? refused : null;
  const { giveTo } = record.acts;
  if (giveTo.length === 0 && back === null) return null;
  const workers = giveTo.map(({ id, name, held, capacity }) => ({
    value: id,
    label: `${name} (${held} of ${capacity})`,
  }));
  return (
    <Details summary="Give it to someone in the team" open={back !== null}>
      <ActForm intent="give" version={record.version}>
        <Select
          id="give-worker"
          name="worker"
          label="Link worker"
          hint="People they hold now, of the places they have"
          value={back?.values["worker"]}
          error={back?.errors["worker"]}
          choices={[{ value: "", label: "Choose" }, ...workers]}
        />
        <Reason intent="give" back={back} />
        <Button kind="secondary">Give it to them</Button>
      </ActForm>
    </Details>
  );
}

export function SendForm({ record, refused }: Props) {
  const back = refused?.intent === "send" ? refused : null;
  const { sendTo } = record.acts;
  if (sendTo.length === 0 && back === null) return null;
  return (
    <Details summary="Send it to another team" open={back !== null}>
      <ActForm intent="send" version={record.version}>
        <Select
          id="send-team"
          name="team"
          label="Team"
          value={back?.values["team"]}
          error={back?.errors["team"]}
          choices={[{ value: "", label: "Choose" }, ...sendTo.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Reason intent="send" back={back} />
        <Button kind="secondary">Send it there</Button>
      </ActForm>
    </Details>
  );
}

export function CloseForm({ record, refused }: Props) {
  const back = refused?.intent === "close" ? refused : null;
  const { closeAs } = record.acts;
  if (closeAs.length === 0 && back === null) return null;
  const clientId = back?.values["clientId"] ?? record.forms.close;
  return (
    <Details summary="Close it" open={back !== null}>
      <ActForm intent="close" version={record.version} fields={{ clientId }}>
        <Radios
          id="close-reason"
          name="reason"
          label="Why do you close it?"
          labelSize="s"
          value={back?.values["reason"]}
          error={back?.errors["reason"]}
          choices={closeAs.map(({ id, label }) => ({ value: id, label }))}
        />
        <TextArea
          id="close-where"
          name="where"
          label="Where they go on to"
          hint="Needed when another place can help better, or when it was passed on. It is kept as a private note."
          value={back?.values["where"]}
          error={back?.errors["where"]}
          rows={2}
        />
        <Button kind="warning">Close it</Button>
      </ActForm>
    </Details>
  );
}

function Reason({ intent, back }: { intent: "give" | "send"; back: Refused | null }) {
  return (
    <Radios
      id={`${intent}-reason`}
      name="reason"
      label="Why?"
      labelSize="s"
      value={back?.values["reason"]}
      error={back?.errors["reason"]}
      choices={transferReasons.map(({ id, label }) => ({ value: id, label }))}
    />
  );
}
