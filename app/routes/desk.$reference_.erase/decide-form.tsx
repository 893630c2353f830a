import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { keptIn } from "../administration/kept.ts";
import type { Refused } from "../administration/typed.ts";
import { keptReasons } from "#app/domain/record/erasing.ts";
import { keptForStaff } from "../receipt.$code/receipt-words.ts";

type DecideFormProps = { id: string; mayErase: boolean; refused: Refused | undefined };

/** Everything, a part, or nothing; and for what is kept, why. */
export function DecideForm({ id, mayErase, refused }: DecideFormProps) {
  const kept = keptIn(refused);
  const idOf = (field: string) => (refused === undefined ? `${field}-${id}` : field); // the summary leads to the field
  const erase = [
    { value: "all", label: "Erase everything", hint: "It cannot be undone, by nobody and from no copy." },
    {
      value: "part",
      label: "Erase a part",
      hint: "How to reach them, appointments and introductions stay with what is kept.",
    },
  ];
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="id" value={id} />
      <Radios
        {...kept.one("decision")}
        id={idOf("decision")}
        label="What do you decide?"
        labelSize="s"
        choices={[...(mayErase ? erase : []), { value: "refuse", label: "Erase nothing" }]}
      />
      {mayErase ? (
        <Checkboxes
          {...kept.many("parts")}
          id={idOf("parts")}
          label="For a part: what is erased?"
          labelSize="s"
          choices={[
            { value: "said", label: "What was said", hint: "Answers, messages and files, of both sides" },
            {
              value: "notes",
              label: "What staff wrote",
              hint: "Notes, private notes, tasks and words for the GP record",
            },
          ]}
        />
      ) : null}
      <Checkboxes
        {...kept.many("kept")}
        id={idOf("kept")}
        label="For a part or nothing: why is the rest kept?"
        labelSize="s"
        hint="A worry about somebody's safety is told to the person as “The law asks us to keep it for now”."
        choices={keptReasons.map((value) => ({ value, label: keptForStaff[value] }))}
      />
      <TextArea
        {...kept.one("answer")}
        id={idOf("answer")}
        label="For a part or nothing: your answer"
        hint="They read it on their page, with your name. Others may read it over their shoulder."
        labelSize="s"
        rows={4}
      />
      <Button kind="secondary">Decide</Button>
    </Form>
  );
}
