import { z } from "zod";
import { liveLimits, type MembersToServer, type PersonToServer, type StaffToServer } from "#realtime/messages.ts";

type Ask<Event extends (...given: never[]) => void> = Parameters<Event>[0];

/** A letter may take two places in a string; one more lets "too long" be said instead of "odd". */
const words = z.string().max(liveLimits.mostLetters * 4);
const clientId = z.uuid();
const conversation = z.uuid();
const after = z.int().min(0);
const reference = z.string().max(40);

/** What each event of a person must carry. */
export const personShapes = {
  "catch-up": z.object({ conversation, after }),
  say: z.object({ conversation, clientId, words }),
} satisfies { [Name in keyof PersonToServer]: z.ZodType<Ask<PersonToServer[Name]>> };

/** What each event of staff must carry; `desk` carries nothing. */
export const staffShapes = {
  "catch-up": z.object({ reference, after, opening: z.string().max(40).nullish() }),
  say: z.object({ reference, clientId, words, after }),
  typing: z.object({ reference }),
} satisfies { [Name in Exclude<keyof StaffToServer, "desk">]: z.ZodType<Ask<StaffToServer[Name]>> };

/** What each event of a member must carry. */
export const memberShapes = {
  "follow-thread": z.object({ thread: z.int().min(1), after }),
  "follow-spaces": z.object({ spaces: z.array(z.string().max(100)).min(1).max(liveLimits.mostSpaces), after }),
} satisfies { [Name in keyof MembersToServer]: z.ZodType<Ask<MembersToServer[Name]>> };

export const nothing = z
  .undefined()
  .optional()
  .transform(() => null);
