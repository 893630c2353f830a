import { everyMinutes } from "#app/domain/jobs/next-run.ts";
import { keepCounts } from "#app/use-cases/library/keep-counts.ts";
import { defineJob } from "../job-kind.ts";

/** Every five minutes: how often resources were opened and downloaded since. */
export const keepCountsJob = defineJob({
  kind: "keep-counts",
  recurring: { nextRun: everyMinutes(5) },
  async work({ counting }) {
    const counts = counting.take();
    return counts.length === 0 ? null : async (tools) => void (await keepCounts(tools, { counts }));
  },
});
