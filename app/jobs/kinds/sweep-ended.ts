import { nextNight } from "#app/domain/jobs/next-run.ts";
import { removeEnded } from "#app/use-cases/sign-in/remove-ended.ts";
import { defineJob } from "../job-kind.ts";

/** Each night: what ended a month ago goes. */
export const sweepEnded = defineJob({
  kind: "sweep-ended",
  recurring: { nextRun: nextNight },
  work: async () => async (tools) => {
    await removeEnded(tools);
  },
});
