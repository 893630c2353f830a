import { nextMorning } from "#app/domain/jobs/next-run.ts";
import { remindSpeakers } from "#app/use-cases/conference/ask-speakers.ts";
import { defineJob } from "../job-kind.ts";

/** Each working morning: speakers who were asked for leave to show their slides are reminded, twice at most. */
export const remindSpeakersJob = defineJob({
  kind: "remind-speakers",
  recurring: { nextRun: nextMorning },
  work: async () => async (tools) => remindSpeakers(tools),
});
