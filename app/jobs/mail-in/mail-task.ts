import { z } from "zod";

/** What the reader of a mail is started for; `raw` in base64. */
export type MailTask = { from: string; to: readonly string[]; raw: string };

const marks = z.object({
  autoSubmitted: z.string(),
  precedence: z.string(),
  suppress: z.string(),
  autoReply: z.boolean(),
  listId: z.string(),
  loop: z.boolean(),
  contentType: z.string(),
  method: z.string(),
});

const mail = z.object({
  messageId: z.string().nullable(),
  from: z.array(z.string()),
  returnPath: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  answersTo: z.array(z.string()),
  marks,
  report: z
    .object({
      kind: z.enum(["delivery", "complaint"]),
      failed: z.boolean(),
      recipients: z.array(z.string()),
      proofs: z.array(z.string()),
    })
    .nullable(),
  words: z.string(),
  whole: z.string().nullable(),
  leftFiles: z.number(),
});

/** What the reader may say, one line of JSON. A reader that was taken over could say anything: it is believed no further. */
export const mailReaderMessage = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("mail"),
    mail,
    files: z.array(z.object({ name: z.string().max(200), bytes: z.base64() })).max(10),
  }),
  z.object({ kind: z.literal("trouble"), name: z.string().max(60) }),
]);
