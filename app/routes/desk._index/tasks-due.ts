import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import type { Viewer } from "#app/domain/people/may.ts";
import { taskWhen } from "#app/domain/record/task.ts";
import type { Services } from "#app/services.ts";
import { listYourTasks } from "#db/queries/record/your-tasks.ts";
import type { TasksDue } from "./tasks-line.tsx";

/** How many of a member's tasks have come up: as many as the list of them shows. */
export async function tasksDue(db: Services["db"]["read"], viewer: Viewer, calendar: Calendar): Promise<TasksDue> {
  const today = localDateOf(viewer.now, calendar);
  const when = (await listYourTasks(db, viewer, calendar, { due: true })).map(({ task }) => taskWhen(task, today));
  const count = (one: (typeof when)[number]) => when.filter((other) => other === one).length;
  return { overdue: count("overdue"), today: count("today"), reminded: count("reminded") };
}
