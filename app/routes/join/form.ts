import { z } from "zod";
import { cleanLine, cleanText } from "#app/domain/guide/clean-text.ts";
import { joinLengths } from "#app/domain/people/join-request.ts";
import { ownAddress } from "#app/domain/people/own-address.ts";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** Words that must be there, cleaned of what nobody can see. */
const line = (missing: string, most: number, clean = cleanLine) =>
  z.preprocess(
    first,
    z
      .string({ error: missing })
      .transform(clean)
      .pipe(
        z
          .string()
          .min(1, { error: missing })
          .max(most, { error: `Use ${most.toLocaleString("en-GB")} letters or fewer.` }),
      ),
  );

const noMail = "Enter your work mail address, like jo@example.org.";

export const joinForm = z.object({
  name: line("Write your name.", joinLengths.name),
  mail: z.preprocess(
    first,
    z
      .string({ error: noMail })
      .trim()
      .toLowerCase()
      .max(joinLengths.mail, { error: noMail })
      .pipe(z.email({ error: noMail })),
  ),
  workRole: line("Write what you do.", joinLengths.workRole),
  organisation: line("Write where you work or volunteer.", joinLengths.organisation),
  place: line("Choose the place where you work.", 40),
  why: line("Write in a sentence or two why you would like to join.", joinLengths.why, cleanText),
  to: z.preprocess(first, z.string().optional()).transform((to) => ownAddress(to) ?? ""),
});
