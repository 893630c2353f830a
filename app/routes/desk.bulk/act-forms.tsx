import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { coverReasons } from "#app/domain/referral/cover.ts";
import { transferReasons } from "#app/domain/referral/transfer-reason.ts";
import { Button } from "#app/ui/button/button.tsx";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { Select } from "#app/ui/select/select.tsx";
import type { Kept } from "../administration/kept.ts";
import type { BulkKind } from "./bulk-form.ts";
import type { BulkView } from "./load-bulk.ts";

type Props = { view: BulkView; kept: Kept; open: boolean };

const choose = { value: "", label: "Choose" };
const asChoices = (known: readonly { id: string; label: string }[]) =>
  known.map(({ id, label }) => ({ value: id, label }));

export function AssignForm({ view, kept, open }: Props) {
  return (
    <ActForm kind="assign" summary="Assign them to somebody" view={view} open={open}>
      <p>Where the work with a person stands does not change. Nobody gets more people than they have places for.</p>
      <Select {...kept.one("worker")} label="Link worker" choices={[choose, ...view.workers]} />
      <Radios {...kept.one("reason")} label="Why?" labelSize="s" choices={asChoices(transferReasons)} />
    </ActForm>
  );
}

export function LabelForm({ view, kept, open }: Props) {
  const ways = [
    { value: "on", label: "Put it on" },
    { value: "off", label: "Take it off" },
  ];
  return (
    <ActForm kind="label" summary="Put a label on, or take one off" view={view} open={open}>
      <Select {...kept.one("label")} label="Label" choices={[choose, ...view.labels]} />
      <Radios {...kept.one("on", "on")} label="What to do" labelSize="s" choices={ways} />
    </ActForm>
  );
}

export function CoverForm({ view, kept, open }: Props) {
  return (
    <ActForm kind="cover" summary="Have somebody cover for some days" view={view} open={open}>
      <p>Whoever covers sees the record and may act. The person stays with whoever holds them.</p>
      <Select {...kept.one("cover")} label="Who covers" choices={[choose, ...view.workers]} />
      <DateInput {...kept.day("fromDay")} label="First day" labelSize="s" />
      <DateInput {...kept.day("toDay")} label="Last day" labelSize="s" />
      <Radios {...kept.one("why")} label="Why?" labelSize="s" choices={asChoices(coverReasons)} />
    </ActForm>
  );
}

type ActFormProps = { kind: BulkKind; summary: string; view: BulkView; open: boolean; children: ReactNode };

function ActForm({ kind, summary, view, open, children }: ActFormProps) {
  return (
    <Details summary={summary} open={open}>
      <Form method="post" action="/desk/bulk" noValidate>
        <Carried view={view} />
        <input type="hidden" name="act" value={kind} />
        {children}
        <Button kind="secondary">Show what will happen</Button>
      </Form>
    </Details>
  );
}

/** What each step hands to the next: who was chosen, as they stood then, and the list. */
export function Carried({ view, only }: { view: BulkView; only?: ReadonlySet<string> }) {
  const carried = view.chosen.filter(({ reference }) => only?.has(reference) ?? true);
  return (
    <>
      <input type="hidden" name="back" value={view.back} />
      {carried.map(({ reference, version }) => (
        <input key={reference} type="hidden" name="chosen" value={`${reference}.${version}`} />
      ))}
    </>
  );
}
