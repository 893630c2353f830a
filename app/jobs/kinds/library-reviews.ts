import { localDateOf } from "#app/domain/clock/calendar.ts";
import { nextMorning } from "#app/domain/jobs/next-run.ts";
import { addReviewMails } from "#app/use-cases/library/add-review-mails.ts";
import { defineJob } from "../job-kind.ts";

/** Each working morning: owners hear once of what is due to be looked at again. */
export const libraryReviews = defineJob({
  kind: "library-reviews",
  recurring: { nextRun: nextMorning },
  work: async ({ clock, calendar }) => {
    const today = localDateOf(clock.now(), calendar);
    return async (tools) => addReviewMails(tools, { today });
  },
});
