import type { Services } from "#app/services.ts";
import { perform } from "#app/use-cases/perform.ts";
import { addTask, changeTask, finishCaseTask } from "#app/use-cases/record/keep-task.ts";
import { intentOf, parseTyped, type Typed } from "../administration/typed.ts";
import { addShape, changeShape, doneShape, isBrokenDay } from "./form.ts";

type Who = { memberId: string; reference: string };

/** Runs the act behind a form of the page; or the fields that need attention. */
export async function actOnTasks(services: Services, typed: Typed, who: Who) {
  if (intentOf(typed) === "done") {
    const parsed = parseTyped(doneShape, typed);
    return parsed.ok ? perform(services, finishCaseTask, { ...who, ...parsed.value }) : { errors: parsed.errors };
  }
  const broken = isBrokenDay(typed) ? { remindOn: "Write the day, like 6 5 2026, or leave it empty." } : {};
  if (intentOf(typed) === "change") {
    const parsed = parseTyped(changeShape, typed);
    if (!parsed.ok || broken.remindOn) return { errors: { ...broken, ...(parsed.ok ? {} : parsed.errors) } };
    const { id, version, ...fields } = parsed.value;
    return perform(services, changeTask, { ...who, fields, id, version });
  }
  const parsed = parseTyped(addShape, typed);
  if (!parsed.ok || broken.remindOn) return { errors: { ...broken, ...(parsed.ok ? {} : parsed.errors) } };
  const { clientId, ...fields } = parsed.value;
  return perform(services, addTask, { ...who, fields, clientId });
}
