import { z } from "zod";
import { day, maybeOne, words, version } from "../administration/fields.ts";
import { clientId, neededWords } from "../desk.$reference/free-words.ts";

const lost = "Open this page again: it has lost its place.";
const fields = {
  words: neededWords("Write what is to be done."),
  memberId: maybeOne,
  dueOn: day("Write the day, like 6 5 2026."),
  remindOn: z.preprocess((value) => (Array.isArray(value) ? value[0] : value) || null, z.string().nullable()),
};

export const addShape = z.object({ ...fields, clientId });
export const changeShape = z.object({ ...fields, id: words(lost), version });
export const doneShape = z.object({ id: words(lost) });

/** Whether something stands in the boxes of the reminder that is no day. */
export function isBrokenDay(typed: Record<string, string[]>): boolean {
  const boxes = ["day", "month", "year"].map((part) => (typed[`remindOn-${part}`]?.[0] ?? "").trim());
  return boxes.some((box) => box !== "") && (typed["remindOn"]?.[0] ?? "") === "";
}
