import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { taskWhen } from "#app/domain/record/task.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { Button } from "#app/ui/button/button.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import { listYourTasks } from "#db/queries/record/your-tasks.ts";
import { TaskWhenTag } from "../desk.$reference_.tasks/task-when-tag.tsx";

export const links = laterStyles;
export const meta = titled("Your tasks");
export const handle: RouteHandle = { frame: "staff" };

/** Everything that waits for whoever looks, overdue first: of people they hold, and of those they cover today. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const { db, calendar } = context.services;
  const today = localDateOf(viewer.now, calendar);
  const tasks = await db.snapshot((read) => listYourTasks(read, viewer, calendar, { due: false }));
  return {
    tasks: tasks.map(({ task, found }) => ({
      id: task.id,
      words: task.words,
      dueOn: task.dueOn,
      when: taskWhen(task, today),
      reference: found.referral.reference,
      called: found.safe.called || "the person",
      covered: found.facts.coveringMemberIds.includes(viewer.memberId),
    })),
    done: new URL(request.url).searchParams.get("done"),
  };
}

export default function YourTasks() {
  const { tasks, done } = useLoaderData<typeof loader>();
  return (
    <Page heading="Your tasks" back={{ to: "/desk", text: "Desk" }}>
      {done === "done" ? <NotificationBanner kind="success" heading="The task is done." /> : null}
      {tasks.length === 0 ? <p className="empty-list">Nothing waits for you.</p> : null}
      {tasks.map(({ id, words, dueOn, when, reference, called, covered }) => (
        <section key={id} className="record-part" aria-label={`Task for ${called}`}>
          <p className="record-words">{words}</p>
          <TaskWhenTag when={when} dueOn={dueOn} />
          <p>
            For{" "}
            <Link to={`/desk/${reference}/tasks`} prefetch="none">
              {called}
            </Link>
            {covered ? ", whom you cover today" : null}
          </p>
          <Form method="post" action={`/desk/${reference}/tasks`}>
            <input type="hidden" name="intent" value="done" />
            <input type="hidden" name="from" value="list" />
            <input type="hidden" name="id" value={id} />
            <Button kind="secondary">
              Done<VisuallyHidden>: {words}</VisuallyHidden>
            </Button>
          </Form>
        </section>
      ))}
    </Page>
  );
}
