import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { Select, type SelectProps } from "#app/ui/select/select.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { Kept } from "../administration/kept.ts";
import { RowButton } from "../administration/row-button.tsx";

export function SecretOnce({ secret }: { secret: string }) {
  return (
    <InsetText>
      <p>Added. Give this secret to whoever runs the partner’s site. It is shown this once, and never again:</p>
      <p>
        <code className="checksum">{secret}</code>
      </p>
    </InsetText>
  );
}

export function WhatIsSent() {
  return (
    <>
      <p>
        A partner’s site can be told when somebody writes where everybody may read. It gets the thread’s title, the
        number of the post and its address. It gets no names, and no words of the post.
      </p>
      <p>
        Each message is signed as the Standard Webhooks rules say, so that the partner can check it is from here. What
        cannot be delivered is tried 8 times, over about 8 hours.
      </p>
    </>
  );
}

type AddFormProps = { id: string; spaces: SelectProps["choices"]; kept: Kept };

export function AddForm({ id, spaces, kept }: AddFormProps) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="id" value={id} />
      <TextInput {...kept.one("url")} label="Address" hint="It begins with https://" spellCheck={false} />
      <Select
        {...kept.one("space")}
        label="What it is told of"
        choices={[{ value: "", label: "Everything that everybody may read" }, ...spaces]}
      />
      <Button>Add it</Button>
    </Form>
  );
}

type Listed = {
  id: string;
  url: string;
  space: string | null;
  addedAt: Date;
  endedAt: Date | null;
  lastAt: Date | null;
  lastStatus: number | null;
};

export function ListedAddresses({ webhooks }: { webhooks: readonly Listed[] }) {
  return (
    <Table
      caption="Addresses that are told of posts"
      empty="No address is told of anything."
      columns={[
        { key: "url", label: "Address" },
        { key: "space", label: "Told of" },
        { key: "since", label: "Since" },
        { key: "last", label: "The last message" },
        { key: "end", label: "End it" },
      ]}
      rows={webhooks.map((one) => ({
        id: one.id,
        cells: {
          url: <span className="checksum">{one.url}</span>,
          space: one.space ?? "All",
          since: <When at={one.addedAt} />,
          last: <LastMessage {...one} />,
          end:
            one.endedAt === null ? (
              <RowButton fields={{ intent: "end", id: one.id }} text="End" about={one.url} />
            ) : (
              <>
                Ended <When at={one.endedAt} />
              </>
            ),
        },
      }))}
    />
  );
}

function LastMessage({ lastAt, lastStatus }: Pick<Listed, "lastAt" | "lastStatus">) {
  if (lastAt === null) return <>None yet</>;
  const taken = lastStatus !== null && lastStatus >= 200 && lastStatus < 300;
  return (
    <>
      {taken ? "Taken" : lastStatus === null ? "Nobody answered" : `Not taken (${lastStatus})`},{" "}
      <When at={lastAt} form="date-time" />
    </>
  );
}
