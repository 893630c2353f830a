import { everyMinutes } from "#app/domain/jobs/next-run.ts";
import { noteTraceBreaks } from "#app/use-cases/administration/note-trace-breaks.ts";
import { defineJob } from "../job-kind.ts";

/** Each hour, and at each start: the whole trace is walked in small pieces. A break is told to administrators. */
export const checkTrace = defineJob({
  kind: "check-trace",
  alone: true,
  leaseMs: 30 * 60_000, // a trace of years, on a machine that is busy
  recurring: { nextRun: everyMinutes(60) },
  async work({ trace, log }) {
    const { rows, damage } = await trace.check();
    const [first] = damage;
    if (first === undefined) return null;
    log("trace-broken", { row: first.n, kind: first.kind, breaks: damage.length, rows });
    return async (tools) => void (await noteTraceBreaks(tools, { damage }));
  },
});
