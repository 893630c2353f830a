import { z } from "zod";
import { ticked, words } from "../administration/fields.ts";

const firstOf = (value: unknown) => (Array.isArray(value) ? value[0] : value);

const maybe = z.preprocess(
  (value) => String(firstOf(value) ?? "").trim() || null,
  z.string().max(200, "Use 200 letters or fewer.").nullable(),
);

const saidYes = (missing: string) => ticked.refine((yes) => yes, missing);

export const seen = words("Open this page again: it has lost its place.", 20_000);

const source = words("Write where you found the number, like the council's own page, or whom you asked.");
const checkedToday = saidYes("Check the number first, then tick this box.");
const role = words("Write your role, like clinical safety officer.", 100);
const readToday = saidYes("Read the words as they stand first, then tick this box.");

export const confirmNumberShape = z.object({ seen, confirmed: checkedToday });
export const confirmWordsShape = z.object({ seen, confirmRole: role, confirmed: readToday });
export const seenShape = z.object({ seen });

export const helplineShape = z.object({
  seen,
  contact: words("Write the number as people should read it."),
  tel: maybe,
  sms: maybe,
  hours: words("Write when somebody answers."),
  source,
  checked: checkedToday,
});

export const lineShape = z.object({
  seen,
  phone: words("Write the number.", 40),
  outOfHoursPhone: maybe,
  source,
  alsoForChildren: ticked,
  checked: checkedToday,
});

/** Line ends as the files have them, whatever the browser sends. */
const markdown = z.preprocess(
  (value) => String(firstOf(value) ?? "").replace(/\r\n?/g, "\n"),
  z.string().trim().min(1, "Write the words."),
);

export const typedWordsShape = z.object({ seen, title: words("Write a title."), words: markdown });
export const wordsShape = typedWordsShape.extend({ role, checked: readToday });
