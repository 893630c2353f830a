import { z } from "zod";
import { many, maybeOne, oneOf, ticked, time, weekdays, words } from "./fields.ts";

const timeSentence = "Write the time with four figures, like 09:00.";

/** The form of a team. Whether a PCN is free, and whether everyone named is there, is for the act. */
export const teamShape = z.object({
  name: words("Write the team's name."),
  employer: words("Write who employs the link workers."),
  host: words("Write where the link workers are based."),
  phone: words("Write the number that the team calls from.", 30),
  pcnCodes: many,
  days: weekdays,
  opens: time(timeSentence),
  closes: time(timeSentence),
  sharing: oneOf(["straight", "by-hand"], "Choose how new people are given out."),
  keepsGpRecordNotes: ticked,
  coverTeamIds: many,
  coverMemberId: maybeOne,
  safeguardingLeadId: maybeOne,
  councilFallbackFor: maybeOne,
});

/** The form as the acts take it. */
export function toDetails({ days, opens, closes, ...rest }: z.output<typeof teamShape>) {
  return { ...rest, hours: { days, opens, closes } };
}
