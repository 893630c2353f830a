import { everyMinutes } from "#app/domain/jobs/next-run.ts";
import { climbFlags } from "#app/use-cases/desk/climb-flags.ts";
import { defineJob } from "../job-kind.ts";

/** Every five minutes: a flag that nobody has seen is told to more people before it is due. */
export const climbUnseenFlags = defineJob({
  kind: "climb-flags",
  recurring: { nextRun: everyMinutes(5) },
  work: async () => async (tools) => {
    await climbFlags(tools);
  },
});
