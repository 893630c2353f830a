import { z } from "zod";
import { lettersTooMany, mostLetters } from "#app/domain/conversation/message-length.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import { closeReasons, type CloseReason } from "#app/domain/referral/close-reason.ts";
import { flagDeeds, type FlagDeed } from "#app/domain/referral/flag-deeds.ts";
import { transferReasons, type TransferReason } from "#app/domain/referral/transfer-reason.ts";

const fits = (typed: string) => lettersTooMany(typed) === 0;
const tooLong = `Use at most ${mostLetters.toLocaleString("en-GB")} letters. Send the rest as a second one.`;
const chosen = (empty: string) => z.string(empty).min(1, empty).max(80);
const clientId = z.uuid();
const version = z.coerce.number().int();

/** Words to the person, or a note: files may come without any. `files`: how many came, as the site counted them. */
const said = <Intent extends "say" | "note">(intent: Intent, empty: string) =>
  z
    .object({
      intent: z.literal(intent),
      version,
      clientId,
      files: z.coerce.number().int(),
      words: z.string().default("").transform(cleanText).pipe(z.string().refine(fits, tooLong)),
    })
    .refine(({ words: typed, files }) => typed !== "" || files > 0, { path: ["words"], error: empty });
const closeReason = z.enum(
  closeReasons.map((known) => known.id) as [CloseReason, ...CloseReason[]],
  "Choose why you close it",
);
const reason = z.enum(
  transferReasons.map((known) => known.id) as [TransferReason, ...TransferReason[]],
  "Choose the reason",
);

const chooseDeed = "Choose what you did";
const flagDeed = z.enum(flagDeeds.map(({ id }) => id) as [FlagDeed, ...FlagDeed[]], chooseDeed);

const plain = ["take", "read", "withdraw-checked", "step-aside", "confirm-contact", "data-code"] as const;

/** Every form of a record. `version` is the record as it stood on the page. */
export const actForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(plain), version }),
  z.object({
    intent: z.literal("flag-seen"),
    version,
    clientId,
    raises: z.coerce.number().int(),
    deeds: z.array(flagDeed).min(1, chooseDeed),
    words: z
      .string()
      .default("")
      .transform(cleanText)
      .pipe(z.string().refine(fits, `Use at most ${mostLetters.toLocaleString("en-GB")} letters.`)),
  }),
  said("say", "Write a message first"),
  said("note", "Write a note first"),
  z.object({
    intent: z.literal("state"),
    version,
    move: z.enum(["contact", "start", "wait-for-person", "pause", "withdraw"], "Choose where the work stands"),
  }),
  z.object({ intent: z.literal("give"), version, worker: chosen("Choose who takes over"), reason }),
  z.object({ intent: z.literal("send"), version, team: chosen("Choose a team"), reason }),
  z.object({
    intent: z.literal("close"),
    version,
    clientId,
    reason: closeReason,
    where: z.string().default("").transform(cleanText).pipe(z.string().refine(fits)),
  }),
  z.object({ intent: z.literal("join"), version, other: z.string().max(40) }),
  z.object({
    intent: z.literal("task-done"),
    version,
    task: z.enum([
      "book-interpreter",
      "book-bsl-interpreter",
      "ask-about-wish",
      "arrange-access",
      "find-practice",
      "tell-about-reply",
    ]),
  }),
]);

export type ActForm = z.infer<typeof actForm>;
export type Intent = ActForm["intent"];
