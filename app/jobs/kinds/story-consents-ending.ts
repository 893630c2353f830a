import { localDateOf } from "#app/domain/clock/calendar.ts";
import { nextMorning } from "#app/domain/jobs/next-run.ts";
import { addConsentMails } from "#app/use-cases/conference/add-consent-mails.ts";
import { defineJob } from "../job-kind.ts";

/** Each working morning: facilitators hear once of stories whose consent ends within thirty days. */
export const storyConsentsEnding = defineJob({
  kind: "story-consents-ending",
  recurring: { nextRun: nextMorning },
  work: async ({ clock, calendar }) => {
    const today = localDateOf(clock.now(), calendar);
    return async (tools) => addConsentMails(tools, { today });
  },
});
