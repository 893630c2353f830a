import { headings } from "#app/domain/record/headings.ts";

/**
 * What somebody did with the notes, tasks, introductions and copies of a record, as a sentence for its time line, from
 * the code in the trace. Null: the code is of something else.
 */
export function tellWork(what: string, by: string): string | null {
  const said = acts[what];
  if (said !== undefined) return `${by} ${said}.`;
  const [, id, then = ""] = /^note-(.+?)(-changed|-ended)?$/.exec(what) ?? [];
  const label = headings.find((heading) => heading.id === id)?.label;
  if (label === undefined) return null;
  if (then === "-changed") return `${by} changed a note under “${label}”.`;
  if (then === "-ended") return `${by} said that a note under “${label}” does not hold any more.`;
  return `${by} wrote a note under “${label}”.`;
}

const acts: Readonly<Record<string, string>> = {
  "task-added": "wrote down a task",
  "task-changed": "changed a task",
  "task-done": "did a task",
  "introduction-added": "wrote down an introduction to a group",
  "introduction-changed": "changed what is known of an introduction",
  "gp-copy": "made words ready for the GP record",
  "gp-copy-file": "took the words for the GP record as a file",
  "gp-copy-done": "put the words into the GP record",
};
