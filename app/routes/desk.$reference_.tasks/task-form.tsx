import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { keptIn } from "../administration/kept.ts";
import type { TasksProps } from "./tasks-page.tsx";

/** One task, new or changed. */
export function TaskForm({ view, answer }: Omit<TasksProps, "done">) {
  const { change, people } = view;
  const kept = keptIn(answer);
  const stays = people.some(({ value }) => value === (change?.memberId ?? ""));
  const choices = change === null || stays ? people : [...people, { value: change.memberId ?? "", label: change.who }];
  return (
    <Form method="post" key={change?.id ?? "new"}>
      {change === null ? (
        <>
          <input type="hidden" name="intent" value="add" />
          <input type="hidden" name="clientId" value={answer?.typed?.["clientId"]?.[0] ?? view.clientId} />
        </>
      ) : (
        <>
          <h2 className="nhsuk-heading-m">Change a task</h2>
          <input type="hidden" name="intent" value="change" />
          <input type="hidden" name="id" value={change.id} />
          <input
            type="hidden"
            name="version"
            value={answer?.newest?.version ?? answer?.typed?.["version"]?.[0] ?? change.version}
          />
        </>
      )}
      <TextArea {...kept.one("words", change?.words)} label="What is to be done?" labelSize="s" rows={2} />
      <Select {...kept.one("memberId", change?.memberId ?? "")} label="Who does it?" labelSize="s" choices={choices} />
      <DateInput
        {...kept.day("dueOn")}
        label="By which day?"
        labelSize="s"
        value={kept.day("dueOn").value ?? change?.dueOn}
      />
      <DateInput
        {...kept.day("remindOn")}
        label="Remind on which day?"
        labelSize="s"
        hint="You can leave it empty. The reminder stands on the desk and in the morning mail, which never says what it is about"
        value={kept.day("remindOn").value ?? change?.remindOn ?? undefined}
      />
      <Button kind="secondary">{change === null ? "Write it down" : "Save the change"}</Button>
      {change === null ? null : (
        <p>
          <Link to={`/desk/${view.reference}/tasks`}>Leave it as it is</Link>
        </p>
      )}
    </Form>
  );
}
