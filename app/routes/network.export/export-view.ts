import { stat } from "node:fs/promises";
import { join } from "node:path";
import { exportKeptHours } from "#app/domain/export/export-format.ts";
import { exportedPath } from "#app/domain/export/exported-path.ts";
import type { Services } from "#app/services.ts";
import { findNewestJob, type Job } from "#db/queries/jobs.ts";

/** How it stands with the newest export. `bytes`: of what is there already. */
export type ExportView =
  | { kind: "none" | "ended" }
  | { kind: "under-way"; bytes: number }
  | { kind: "ready"; jobId: string; bytes: number; madeAt: Date; until: Date }
  | { kind: "failed"; why: "no-room" | "other" };

export async function exportView(services: Services): Promise<ExportView> {
  const job = await findNewestJob(services.db.read, "export-network");
  if (job === null) return { kind: "none" };
  switch (job.state) {
    case "waiting":
    case "running":
      return { kind: "under-way", bytes: await bytesOf(services, job, "coming") };
    case "dead":
      return { kind: "failed", why: noRoom.test(job.lastProblem ?? "") ? "no-room" : "other" };
    case "done":
      return madeView(services, job);
  }
}

const noRoom = /^(no-room|ENOSPC|EDQUOT)$/;

async function madeView(services: Services, job: Job): Promise<ExportView> {
  const bytes = await bytesOf(services, job, "whole");
  const madeAt = job.finishedAt ?? job.runAt;
  const until = new Date(madeAt.getTime() + exportKeptHours * 60 * 60 * 1000);
  if (bytes === 0 || until < services.clock.now()) return { kind: "ended" };
  return { kind: "ready", jobId: job.id, bytes, madeAt, until };
}

async function bytesOf({ config }: Services, { id }: Job, state: "whole" | "coming"): Promise<number> {
  const found = await stat(join(config.dataDir, exportedPath(id, state))).catch(() => null);
  return found?.size ?? 0;
}
