import { z } from "zod";
import { boardKinds } from "#app/domain/discussion/notice-board.ts";
import { longestGivenTitle } from "#app/domain/discussion/why-title-not.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Write small letters, figures and hyphens.");
const words = z.string().trim().min(1, "This must be filled in with words.");
const whole = z.number().int("Write a whole number.");
const number = whole.min(1, "Write 1 or more.");

const about = z.union([z.strictObject({ resource: id }), z.strictObject({ session: words })], {
  error: "Write { resource: its id } or { session: its title }.",
});

const post = z.strictObject({
  by: id,
  hoursAfter: whole.min(0, "Write 0 or more.").default(3),
  replyTo: number.nullable().default(null),
  withoutName: z.boolean().default(false),
  body: words,
});

const thread = z.strictObject({
  title: words.max(longestGivenTitle, `A title has ${longestGivenTitle} letters at most.`),
  kind: z.enum(["talk", "question", "notice", "hello"]).default("talk"),
  noticeKind: z.enum(boardKinds).nullable().default(null),
  endsOnDays: number.max(365, "A notice stands for a year at most.").nullable().default(null),
  about: about.nullable().default(null),
  daysAgo: number,
  pinned: z.boolean().default(false),
  helped: number.nullable().default(null),
  summary: z.string().trim().default(""),
  posts: z.array(post).min(1, "A thread has at least one post."),
});

/** A file of content/threads. */
export const sampleThreadsShape = z.strictObject({ threads: z.array(thread) });

export type SampleThreadsFile = z.infer<typeof sampleThreadsShape>;
