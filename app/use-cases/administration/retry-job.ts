import type { Result } from "#app/domain/result.ts";
import { retryDeadJob } from "#app/use-cases/jobs/retry-dead-job.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { noteChange } from "./note-change.ts";

/** Has a job that was given up tried again, and keeps who asked for it. */
export async function retryJob(
  tools: UseCaseTools,
  input: { jobId: string; by: string },
): Promise<Result<null, { kind: "no-such-job" }>> {
  const retried = await retryDeadJob(tools, { jobId: input.jobId });
  if (retried.ok) await noteChange(tools, input.by, "job-retried", input.jobId);
  return retried;
}
