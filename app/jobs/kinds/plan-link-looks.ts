import { localDateOf } from "#app/domain/clock/calendar.ts";
import { nextNight } from "#app/domain/jobs/next-run.ts";
import { planLinkLooks } from "#app/use-cases/links/plan-link-looks.ts";
import { defineJob } from "../job-kind.ts";

/** Each night: the links that are due are laid out to be looked at, when somebody has turned that on. */
export const planLinkLooksJob = defineJob({
  kind: "plan-link-looks",
  recurring: { nextRun: nextNight },
  work: async ({ clock, calendar, config }) => {
    if (config.linkChecks === null) return null;
    const today = localDateOf(clock.now(), calendar);
    return async (tools) => planLinkLooks(tools, { today });
  },
});
