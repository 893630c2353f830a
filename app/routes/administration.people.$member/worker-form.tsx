import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Select } from "#app/ui/select/select.tsx";
import type { Kept } from "../administration/kept.ts";
import { WorkerFields } from "../administration/worker-fields.tsx";
import type { LoadedMember } from "./load-member.ts";

type Props = { loaded: LoadedMember; kept: Kept; open: boolean };

/** How a link worker works; for anyone else, the way to become one. */
export function WorkerForm({ loaded: { worker, teams, choices }, kept, open }: Props) {
  if (worker === null) {
    return (
      <section>
        <h2 className="nhsuk-heading-m">Link worker</h2>
        <Details summary="Make them a link worker" open={open}>
          <Form method="post" noValidate>
            <input type="hidden" name="intent" value="add-worker" />
            <Select {...kept.one("teamId")} label="Team" choices={[{ value: "", label: "Choose a team" }, ...teams]} />
            <WorkerFields kept={kept} stored={null} choices={choices} />
            <Button>Make them a link worker</Button>
          </Form>
        </Details>
      </section>
    );
  }
  return (
    <section>
      <h2 className="nhsuk-heading-m">Link worker, {worker.teamName}</h2>
      <Form method="post" noValidate key={worker.version}>
        <input type="hidden" name="intent" value="save-worker" />
        <input type="hidden" name="version" value={worker.version} />
        <WorkerFields kept={kept} stored={worker} choices={choices} />
        <Button>Save how they work</Button>
      </Form>
    </section>
  );
}
