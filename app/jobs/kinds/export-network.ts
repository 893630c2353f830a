import { join } from "node:path";
import { exportedPath } from "#app/domain/export/exported-path.ts";
import type { Services } from "#app/services.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import { findRoom } from "#app/use-cases/export/find-room.ts";
import { makeExport } from "../export/make-export.ts";
import { defineJob } from "../job-kind.ts";
import { JobProblem } from "../job-problem.ts";

/** Everything of the network as one file, for an administrator who asked. Run again, it begins anew. */
export const exportNetworkJob = defineJob({
  kind: "export-network",
  attempts: 2,
  leaseMs: 6 * 60 * 60_000, // longer than the largest takes; a start after a crash ends the lease
  alone: true,
  async work(services, { id, ids }) {
    const { db, files, clock, config, content } = services;
    await assertRoom(services);
    const place = (state: "whole" | "coming") => join(config.dataDir, exportedPath(id, state));
    const given = { madeAt: clock.now(), network: content.region.settings.networkName, address: config.siteUrl };
    const open = async (storedId: string) => ((await files.has(storedId)) ? files.read(storedId) : null);
    const { missing } = await db.hold((held) =>
      makeExport({ ...given, db: held, open }, place("coming"), place("whole")),
    );
    if (missing.length > 0) services.log("export-files-missing", { job: id, files: missing.length });
    return async (tools) => noteChange(tools, ids.memberId, "export-made", id);
  },
});

/** Half an export would fill the disk of a site that people need. @throws JobProblem */
async function assertRoom(services: Services): Promise<void> {
  const { wanted, free } = await findRoom(services);
  if (free < wanted) throw new JobProblem("no-room", { hopeless: true });
}
