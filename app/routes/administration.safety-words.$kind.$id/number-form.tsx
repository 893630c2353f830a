import { Form } from "@remix-run/react";
import type { HelplineValue, LineValue } from "#app/domain/region/safety-entry.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { Kept } from "../administration/kept.ts";
import { whatIsSaid } from "./confirm.tsx";
import type { EntryView } from "./load-entry.ts";

type Props = { entry: EntryView; kept: Kept };

/** Another number in place of the one that stands there; whoever types it says that they checked it. */
export function NumberForm({ entry, kept }: Props) {
  const { place, value } = entry;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{value === null ? "Write the number" : "Correct it"}</h2>
      <Form method="post" noValidate key={entry.seen}>
        <input type="hidden" name="intent" value="correct" />
        <input type="hidden" name="seen" value={entry.seen} />
        {place.kind === "helpline" ? (
          <HelplineFields kept={kept} value={value !== null && "contact" in value ? value : null} />
        ) : (
          <LineFields kept={kept} value={value !== null && "phone" in value ? value : null} />
        )}
        {place.kind === "childrens-line" ? <AlsoForChildren kept={kept} /> : null}
        <Checkboxes
          id="checked"
          name="checked"
          label="Have you checked the new number?"
          labelSize="s"
          choices={[{ value: "yes", label: whatIsSaid(entry) }]}
          values={kept.values("checked")}
          error={kept.error("checked")}
        />
        <p>It is shown to everyone at once. Your name and today's date are kept with it.</p>
        <Button>Show this number from now on</Button>
      </Form>
    </section>
  );
}

function HelplineFields({ kept, value }: { kept: Kept; value: HelplineValue | null }) {
  return (
    <>
      <Line kept={kept} name="contact" stored={value?.contact} label="The number as people read it" hint={asRead} />
      <Line kept={kept} name="tel" stored={value?.tel} label="The number that is rung" hint={orEmpty("ring")} digits />
      <Line
        kept={kept}
        name="sms"
        stored={value?.sms}
        label="The number that is texted"
        hint={orEmpty("text")}
        digits
      />
      <Line
        kept={kept}
        name="hours"
        stored={value?.hours}
        label="When somebody answers"
        hint="Like: 9am to 5pm, Monday to Friday"
      />
      <Line kept={kept} name="source" stored={value?.source} label="Where you found it" />
    </>
  );
}

const asRead = "Like: 116 123, or: text SHOUT to 85258";
const orEmpty = (act: string) => `Leave this empty if people cannot ${act} them.`;

function LineFields({ kept, value }: { kept: Kept; value: LineValue | null }) {
  return (
    <>
      <Line kept={kept} name="phone" stored={value?.phone} label="Number" hint="Like: 0191 496 0000" digits />
      <Line
        kept={kept}
        name="outOfHoursPhone"
        stored={value?.outOfHoursPhone}
        label="Number at night and at weekends"
        hint="Leave this empty if it is not known."
        digits
      />
      <Line kept={kept} name="source" stored={value?.source} label="Where you found it" />
    </>
  );
}

function AlsoForChildren({ kept }: { kept: Kept }) {
  return (
    <Checkboxes
      id="alsoForChildren"
      name="alsoForChildren"
      label="If it is the council's number for adults too"
      labelSize="s"
      choices={[
        { value: "yes", label: "The council says that it takes worries about children at its number for adults" },
      ]}
      values={kept.values("alsoForChildren")}
      error={kept.error("alsoForChildren")}
    />
  );
}

type LineProps = {
  kept: Kept;
  name: string;
  stored: string | null | undefined;
  label: string;
  hint?: string;
  digits?: boolean;
};

function Line({ kept, name, stored, label, hint, digits = false }: LineProps) {
  return (
    <TextInput
      id={name}
      name={name}
      label={label}
      hint={hint}
      value={kept.one(name, stored ?? "").value}
      error={kept.error(name)}
      spellCheck={!digits}
      autoComplete="off"
      {...(digits ? { width: 20, inputMode: "tel" as const } : {})}
    />
  );
}
