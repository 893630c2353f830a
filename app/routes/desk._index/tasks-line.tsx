import { Link } from "@remix-run/react";

/** What has come up among the reader's tasks, and the way to all of them. */
export function TasksLine({ tasks: { overdue, today, reminded } }: { tasks: TasksDue }) {
  const parts = [
    overdue === 0 ? null : `${overdue} overdue`,
    today === 0 ? null : `${today} for today`,
    reminded === 0 ? null : `${reminded} to be reminded of`,
  ].filter((part) => part !== null);
  return (
    <p>
      <Link to="/desk/tasks">Your tasks</Link>
      {parts.length === 0 ? ": nothing has come up today." : `: ${parts.join(", ")}.`}
    </p>
  );
}

export type TasksDue = { overdue: number; today: number; reminded: number };
