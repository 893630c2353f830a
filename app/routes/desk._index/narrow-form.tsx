import { Form } from "@remix-run/react";
import { isNarrowed } from "#app/domain/referral/list-filters.ts";
import { openStates } from "#app/domain/referral/referral-state.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Select } from "#app/ui/select/select.tsx";
import type { DeskView } from "./load-desk.ts";
import { stateWords } from "./state-words.ts";

/** Narrows and orders a list. What is chosen stands in the address, so that a list can be kept as a bookmark. */
export function NarrowForm({ desk: { state, choices, hasTeam } }: { desk: DeskView }) {
  const { filters, sort, list } = state;
  const open = list !== "closed";
  const states = openStates.filter((one) => one !== "submitted");
  return (
    <Details summary="Narrow or sort this list" open={isNarrowed(filters) || sort !== "first"}>
      <Form method="get" action="/desk" className="desk-narrow">
        <input type="hidden" name="list" value={list} />
        {hasTeam ? (
          <Select
            {...named("worker", filters.worker)}
            label="Who has it"
            choices={[anyone, { value: "nobody", label: "Nobody yet" }, ...choices.workers]}
          />
        ) : null}
        {choices.labels.length === 0 ? null : (
          <Select {...named("label", filters.label)} label="Label" choices={[any, ...choices.labels]} />
        )}
        {open ? (
          <Select
            {...named("state", filters.state)}
            label="State"
            choices={[any, ...states.map((value) => ({ value, label: stateWords[value] }))]}
          />
        ) : null}
        <Select
          {...named("need", filters.need)}
          label="What they would like help with"
          choices={[any, ...choices.needs]}
        />
        <Select
          {...named("flagged", filters.flagged ? "yes" : null)}
          label="Flag"
          choices={[any, { value: "yes", label: "Was flagged" }]}
        />
        {open ? (
          <>
            <Select
              {...named("wrote", filters.wrote ? "yes" : null)}
              label="New message"
              choices={[any, { value: "yes", label: "They wrote to us" }]}
            />
            <Select
              {...named("cover", filters.cover)}
              label="Cover"
              choices={[any, { value: "mine", label: "I cover" }, { value: "anyone", label: "Somebody covers" }]}
            />
          </>
        ) : null}
        <Select
          {...named("sort", sort)}
          label="Order"
          choices={[
            { value: "first", label: open ? "What needs somebody first" : "Newest first" },
            ...(open ? [{ value: "newest", label: "Newest first" }] : []),
            { value: "oldest", label: "Oldest first" },
          ]}
        />
        <Button kind="secondary">Show</Button>
      </Form>
    </Details>
  );
}

const any = { value: "", label: "All" };
const anyone = { value: "", label: "Everybody" };

function named(name: string, value: string | null) {
  return { id: `narrow-${name}`, name, value: value ?? "", labelSize: "s" as const };
}
