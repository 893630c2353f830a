import type { TaskWhen } from "#app/domain/record/task.ts";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";

/** By when a task is to be done, said in words and not by colour alone. */
export function TaskWhenTag({ when, dueOn }: { when: TaskWhen; dueOn: string }) {
  return (
    <p>
      {when === "overdue" ? <Tag colour="red">Overdue</Tag> : null}
      {when === "today" ? <Tag colour="yellow">Today</Tag> : null}
      {when === "reminded" ? <Tag colour="yellow">Reminder</Tag> : null} By <When at={dueOn} />
    </p>
  );
}
