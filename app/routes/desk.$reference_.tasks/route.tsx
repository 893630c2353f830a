import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { whyNotSaid } from "#app/domain/referral/why-not-said.ts";
import { requireCase, requireSeen } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { findTask } from "#db/queries/record/tasks.ts";
import { intentOf, readTyped } from "../administration/typed.ts";
import { answerWith, changedByOther } from "../desk.$reference/record-answer.ts";
import { actOnTasks } from "./act-on-tasks.ts";
import { TasksPage } from "./tasks-page.tsx";
import { tasksView, taskViews, type TaskView } from "./tasks-view.ts";

export const links = laterStyles;
export const meta = titled("Tasks");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const required = await requireCase(context, params["reference"]);
  return { view: await tasksView(context.services, required, query.get("change")), done: query.get("done") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { found, viewer } = await requireSeen(context, params["reference"]);
  const { services } = context;
  const typed = await readTyped(request);
  const { referral } = found;
  const { reference } = referral;
  const result = await unlessStorageRefuses(
    () => actOnTasks(services, typed, { memberId: viewer.memberId, reference }),
    () => null,
  );
  if (result === null) return answerWith<TaskView>(503, typed, { form: notSaved });
  if ("errors" in result) return answerWith<TaskView>(422, typed, result.errors);
  if (result.ok && typed["from"]?.[0] === "list") return redirect("/desk/tasks?done=done");
  if (result.ok) return redirect(`/desk/${reference}/tasks?done=${intentOf(typed) || "add"}`);
  switch (result.refusal.kind) {
    case "no-such-referral":
    case "no-such-task":
      throw data(null, { status: 404 });
    case "not-yours-to-do":
      return answerWith<TaskView>(409, typed, { form: whyNotSaid("not-yours-to-do") });
    case "due-over":
      return answerWith<TaskView>(422, typed, { dueOn: "This day is over. Write a day from today on." });
    case "reminds-too-late":
      return answerWith<TaskView>(422, typed, { remindOn: "This is after the day. Write an earlier one." });
    case "not-of-team":
      return answerWith<TaskView>(422, typed, { memberId: "They are not in this team now. Choose somebody else." });
    case "done-already":
      return answerWith(409, typed, { form: "Somebody has done this. It stands below." }, await newest());
    case "changed-meanwhile":
      return answerWith(409, typed, { form: changedByOther }, await newest());
  }

  async function newest() {
    const task = await findTask(services.db.read, referral, typed["id"]?.[0] ?? "");
    const today = localDateOf(viewer.now, services.calendar);
    return task === null ? null : ((await taskViews(services, [task], today))[0] ?? null);
  }
}

export default function Tasks() {
  const { view, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <TasksPage view={view} done={answer === undefined ? done : null} answer={answer} />;
}
