import { flagDeeds } from "#app/domain/referral/flag-deeds.ts";
import { mostLetters } from "#app/domain/conversation/message-length.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { ActForm } from "./act.tsx";
import type { RecordView } from "./record-view.ts";
import type { Refused } from "./refused.ts";

/** Says who acts on the flag and what they did: under how to reach the person safely, which comes first. Shown again after a refusal, so that nothing typed is lost. */
export function FlagForm({ record, refused }: { record: RecordView; refused: Refused | null }) {
  const back = refused?.intent === "flag-seen" ? refused : null;
  if (!record.acts.seeFlag && back === null) return null;
  const clientId = back?.values["clientId"] ?? record.forms.flag;
  return (
    <ActForm
      key={clientId}
      intent="flag-seen"
      version={record.version}
      fields={{ clientId, raises: String(record.raises) }}
    >
      <Checkboxes
        id="flag-seen-deeds"
        name="deeds"
        label="What did you do about the flag?"
        labelSize="m"
        hint="Choose all that apply. Your name, the day and the time are kept with it."
        values={back?.values["deeds"]?.split(",") ?? []}
        error={back?.errors["deeds"]}
        choices={flagDeeds.map(({ id, label }) => ({ value: id, label }))}
      />
      <TextArea
        id="flag-seen-words"
        name="words"
        label="In a few words"
        labelSize="s"
        hint="What you heard, agreed or decided. Staff who may see this record read it. The person never does."
        value={back?.values["words"]}
        error={back?.errors["words"]}
        rows={3}
        maxLetters={mostLetters}
      />
      <Button>I have seen the flag, and act on it</Button>
    </ActForm>
  );
}
