import { Form, Link } from "@remix-run/react";
import { showReference } from "#app/domain/referral/reference.ts";
import { Button } from "#app/ui/button/button.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { Table } from "#app/ui/table/table.tsx";
import type { OffSickView, PromiseView } from "./load-off-sick.ts";

/** `chosen`: who was to take what was not handed over; it stays chosen where they still can. */
type Props = { view: OffSickView; done: string | null; left: string | null; chosen: Record<string, string> };

/** What somebody who is off sick promised for today, who takes which, and one press for all of it. */
export function OffSickPage({ view, done, left, chosen }: Props) {
  const { name, offSick, yourself, promises } = view;
  return (
    <Page
      heading={headingOf(view)}
      width="full"
      back={{ to: "/desk", text: "Desk" }}
      errors={left === null ? [] : [{ text: left }]}
    >
      {done === null ? null : <NotificationBanner kind="success" heading={done} />}
      <p>
        {offSick ? "Nobody new comes" : "Once it is said, nobody new comes"} to {yourself ? "you" : name} today. Whoever
        covers sees the record and may act until the day ends; each person stays with whoever holds them, and each
        promise keeps its day.
      </p>
      {promises.length === 0 ? (
        <p className="empty-list">{offSick ? "Nothing of today is left without cover." : "Nothing is due today."}</p>
      ) : null}
      {offSick && promises.length === 0 ? null : <HandOver view={view} chosen={chosen} />}
      {offSick ? <TakeBack view={view} /> : null}
    </Page>
  );
}

function headingOf({ name, offSick, yourself }: OffSickView): string {
  if (offSick) return yourself ? "You are off sick today" : `${name} is off sick today`;
  return yourself ? "Are you off sick today?" : `Is ${name} off sick today?`;
}

function HandOver({ view, chosen }: Pick<Props, "view" | "chosen">) {
  const { memberId, offSick, promises, yourself, name } = view;
  return (
    <Form method="post" key={promises.map(({ referralId, version }) => `${referralId}${version}`).join(" ")}>
      <input type="hidden" name="who" value={memberId} />
      {promises.length === 0 ? null : (
        <Table
          caption="What is due today, and who takes it"
          columns={[
            { key: "person", label: "Person" },
            { key: "due", label: "Due" },
            { key: "takes", label: "Who takes it" },
          ]}
          rows={promises.map((one) => ({ id: one.referralId, cells: cellsOf(one, chosen[one.referralId]) }))}
        />
      )}
      <Button>{offSick ? "Hand these over" : saying(yourself, name, promises.length > 0)}</Button>
    </Form>
  );
}

function saying(yourself: boolean, name: string, hands: boolean): string {
  const who = yourself ? "I am" : `${name} is`;
  return hands ? `${who} off sick: hand these over` : `${who} off sick today`;
}

function cellsOf(promise: PromiseView, chosen: string | undefined) {
  const { referralId, version, person, due, proposed, choices } = promise;
  const stays = chosen === "" || choices.some(({ value }) => value === chosen);
  const called = person?.called ?? "somebody whose name you may not see";
  return {
    person:
      person === null ? (
        "Somebody whose name you may not see"
      ) : (
        <>
          <Link to={`/desk/${person.reference}`}>{called}</Link>
          <br />
          {showReference(person.reference)}
        </>
      ),
    due: (
      <>
        {due.map((words) => (
          <div key={words}>{words}</div>
        ))}
      </>
    ),
    takes:
      proposed === null ? (
        "Nobody of the team who is at work today can take it: the lead decides"
      ) : (
        <>
          <input type="hidden" name="row" value={`${referralId}.${version}`} />
          <Select
            id={`to-${referralId}`}
            name={`to-${referralId}`}
            label={`Who takes ${called}`}
            labelHidden
            value={stays ? chosen : proposed}
            choices={[...choices, { value: "", label: "Leave it: nobody covers" }]}
          />
        </>
      ),
  };
}

function TakeBack({ view: { memberId, yourself, name } }: { view: OffSickView }) {
  return (
    <Form method="post">
      <input type="hidden" name="who" value={memberId} />
      <Button kind="secondary" name="intent" value="back">
        {yourself ? "Take it back: I am at work" : `Take it back: ${name} is at work`}
      </Button>
    </Form>
  );
}
