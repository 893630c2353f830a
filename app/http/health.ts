import { statfs } from "node:fs/promises";
import type { Request, Response } from "express";
import type { SiteDatabase } from "#db/open.ts";

export type Readiness = { stopping: boolean };

/** Alive: the process answers. Says nothing of the database. */
export function healthz(_request: Request, response: Response): void {
  response.setHeader("Cache-Control", "no-store");
  response.json({ alive: true });
}

/** Ready: not stopping, a write commits, migrations are done (the database would not have opened otherwise), room on the disk. */
export function makeReadyz(db: SiteDatabase, dataDir: string, readiness: Readiness) {
  return async function readyz(_request: Request, response: Response): Promise<void> {
    const problems = readiness.stopping ? ["stopping"] : await problemsOf(db, dataDir);
    response.setHeader("Cache-Control", "no-store");
    response.status(problems.length === 0 ? 200 : 503).json({ ready: problems.length === 0, problems });
  };
}

const leastFreeShare = 0.02;
const leastFreeBytes = 200 * 1024 * 1024;

async function problemsOf(db: SiteDatabase, dataDir: string): Promise<string[]> {
  const problems: string[] = [];
  try {
    await db.probe();
  } catch {
    problems.push("database-not-writable");
  }
  const disk = await statfs(dataDir);
  const free = disk.bavail * disk.bsize;
  if (free < leastFreeBytes && free < disk.blocks * disk.bsize * leastFreeShare) problems.push("disk-almost-full");
  return problems;
}
