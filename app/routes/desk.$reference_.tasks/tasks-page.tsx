import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import { When } from "#app/ui/when/when.tsx";
import { errorItems } from "../administration/kept.ts";
import type { RecordAnswer } from "../desk.$reference/record-answer.ts";
import { TaskForm } from "./task-form.tsx";
import { TaskWhenTag } from "./task-when-tag.tsx";
import type { TasksView, TaskView } from "./tasks-view.ts";

export type TasksProps = { view: TasksView; done: string | null; answer: RecordAnswer<TaskView> | undefined };

/** What somebody promised to do for one person, and what is done. */
export function TasksPage({ view, done, answer }: TasksProps) {
  const said = done === null ? undefined : doneWords[done];
  return (
    <Page
      heading={`Tasks for ${view.called}`}
      caption={`Reference ${view.shownReference}`}
      back={{ to: `/desk/${view.reference}`, text: "Their record" }}
      errors={errorItems(answer)}
    >
      {said === undefined ? null : <NotificationBanner kind="success" heading={said} />}
      {answer?.newest ? (
        <section aria-labelledby="newest">
          <h2 className="nhsuk-heading-m" id="newest">
            What stands now
          </h2>
          <Facts task={answer.newest} />
        </section>
      ) : null}
      {view.change === null ? null : <TaskForm view={view} answer={answer} />}
      {view.change === null && view.mayAct ? (
        <Details key={view.clientId} summary="Write down a task" open={answer !== undefined || view.open.length === 0}>
          <TaskForm view={view} answer={answer} />
        </Details>
      ) : null}
      <Open view={view} />
      {view.done.length === 0 ? null : (
        <Details summary="Done">
          {view.done.map((task) => (
            <Facts key={task.id} task={task} />
          ))}
        </Details>
      )}
    </Page>
  );
}

const doneWords: Readonly<Record<string, string>> = {
  add: "The task is written down.",
  change: "The change is saved.",
  done: "The task is done.",
};

function Open({ view: { open, mayAct } }: { view: TasksView }) {
  return (
    <section aria-labelledby="open-tasks">
      <h2 className="nhsuk-heading-m" id="open-tasks">
        To do
      </h2>
      {open.length === 0 ? <p className="empty-list">Nothing is to be done here.</p> : null}
      {open.map((task) => (
        <div key={task.id}>
          <Facts task={task} />
          {mayAct ? (
            <Form method="post" className="record-note-acts record-part">
              <input type="hidden" name="intent" value="done" />
              <input type="hidden" name="id" value={task.id} />
              <Link to={`?change=${task.id}`}>
                Change<VisuallyHidden> the task “{task.words}”</VisuallyHidden>
              </Link>
              <Button kind="secondary">
                Done<VisuallyHidden>: {task.words}</VisuallyHidden>
              </Button>
            </Form>
          ) : null}
        </div>
      ))}
    </section>
  );
}

function Facts({ task }: { task: TaskView }) {
  return (
    <div className="record-part">
      <p className="record-words">{task.words}</p>
      {task.done === null ? <TaskWhenTag when={task.when} dueOn={task.dueOn} /> : null}
      <p className="record-by">
        {task.done === null ? (
          <>
            {task.who}.{" "}
            {task.remindOn === null ? null : (
              <>
                Reminder on <When at={task.remindOn} />.{" "}
              </>
            )}
          </>
        ) : (
          <>
            Done by {task.done.by}, <When at={task.done.at} form="date-time" />.{" "}
          </>
        )}
        Written down by {task.by}, <When at={task.at} form="date-time" />
      </p>
    </div>
  );
}
