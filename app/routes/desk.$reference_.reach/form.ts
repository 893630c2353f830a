import { z } from "zod";
import { lettersTooMany, mostLetters } from "#app/domain/conversation/message-length.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import type { OutwardPurpose } from "#app/domain/reaching/outward.ts";
import type { Way } from "#app/domain/referral/safe-contact.ts";

const ways = [
  "phone",
  "text",
  "mail",
  "letter",
  "through-someone",
  "at-practice",
  "they-come",
] as const satisfies Way[];
const purposes = ["words", "safe-text", "safe-letter", "withdrawal-check"] as const satisfies OutwardPurpose[];
const tooLong = `Use at most ${mostLetters.toLocaleString("en-GB")} letters`;
const free = z
  .string()
  .default("")
  .transform(cleanText)
  .refine((words) => lettersTooMany(words) === 0, tooLong);
const needed = (empty: string) => free.refine((words) => words !== "", empty);
const box = z.string().default("");

/** Every form of the page on which somebody is reached. */
export const reachForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("try"),
    clientId: z.uuid(),
    way: z.enum(ways, "Choose how you tried"),
    outcome: z.enum(["reached", "voicemail", "no-answer", "someone-else", "wrong-number"], "Choose what came of it"),
    "at-day": box,
    "at-month": box,
    "at-year": box,
    time: box,
    words: free,
  }),
  z.object({
    intent: z.enum(["text", "letter"]),
    clientId: z.uuid(),
    purpose: z.enum(purposes),
    words: needed("Write the words first"),
  }),
  z.object({ intent: z.literal("mail"), clientId: z.uuid() }),
  z.object({ intent: z.enum(["sent", "not-sent"]), id: z.string().min(1).max(200) }),
  z.object({ intent: z.literal("decide"), clientId: z.uuid(), words: needed("Write what is done instead") }),
]);

export type ReachForm = z.infer<typeof reachForm>;
