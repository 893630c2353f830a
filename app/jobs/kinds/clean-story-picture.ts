import { join } from "node:path";
import { withoutPrivateParts } from "#app/documents/without-private-parts.ts";
import { usualLimits } from "#app/domain/documents/document-limits.ts";
import { allowedTypes } from "#app/domain/documents/file-types.ts";
import { openWorkFolder } from "#app/files/open-work-folder.ts";
import { keepStoryPicture } from "#app/use-cases/conference/story-picture-acts.ts";
import { isStoredKnown } from "#db/queries/library/stored-files.ts";
import { defineJob } from "../job-kind.ts";
import { JobProblem } from "../job-problem.ts";
import { storeCopy } from "../work-folder.ts";

/**
 * A picture given to a story is scanned, and drawn anew without what its camera wrote beside it. Only that copy is ever
 * shown; the picture as it came goes with the next sweep. One that is blocked or cannot be read is given up.
 */
export const cleanStoryPicture = defineJob({
  kind: "clean-story-picture",
  leaseMs: usualLimits.timeMs + 120_000,
  alone: true,
  async work({ db, files, scanner, config }, { ids: { storyId, storedId, mediaType } }) {
    if (!(await isStoredKnown(db.read, storedId))) throw new JobProblem("picture-gone", { hopeless: true });
    const type = Object.values(allowedTypes).find((known) => known === mediaType);
    const verdict = await scanner.scan(files.pathOf(storedId));
    if (verdict.kind === "unavailable") throw new JobProblem("scanner-unavailable");
    if (verdict.kind === "blocked" || type === undefined) throw new JobProblem("picture-blocked", { hopeless: true });
    await using folder = await openWorkFolder(config.dataDir);
    const to = join(folder.path, "picture");
    const made = await withoutPrivateParts(files.pathOf(storedId), { mediaType: type, limits: usualLimits, to });
    if (!made.ok) throw new JobProblem("picture-unreadable", { hopeless: true });
    const copy = await storeCopy(files, to);
    return async (tools) => keepStoryPicture(tools, { storyId, copy });
  },
});
