import { constants } from "node:os";
import { runCommand } from "#commands/test/run-command.ts";
import type { StageResult } from "#commands/test/stage-result.ts";

/** A check that passes or fails as a whole counts as one test. It takes what the tests leave of the processor. */
export async function runCheck(heading: string, command: string[]): Promise<StageResult> {
  const code = await runCommand(command, { priority: constants.priority.PRIORITY_BELOW_NORMAL });
  return code === 0 ? { passed: 1, failed: [], durations: [] } : { passed: 0, failed: [heading], durations: [] };
}
