import { everyMinutes } from "#app/domain/jobs/next-run.ts";
import { removeOldUnsent } from "#app/use-cases/guide/remove-old-unsent.ts";
import { defineJob } from "../job-kind.ts";

/** Conversations that were not sent within a day go, as the start page says. */
export const sweepUnsent = defineJob({
  kind: "sweep-unsent",
  recurring: { nextRun: everyMinutes(10) },
  work: async () => async (tools) => {
    await removeOldUnsent(tools);
  },
});
