import { usualLimits } from "#app/domain/documents/document-limits.ts";
import { keepLookedAt } from "#app/use-cases/discussion/keep-looked-at.ts";
import { findFileToLookAt } from "#db/queries/discussion/post-files.ts";
import { copyPicture } from "../copy-picture.ts";
import { defineJob } from "../job-kind.ts";
import { JobProblem } from "../job-problem.ts";

/**
 * A file that somebody put with a post is scanned before anybody gets it, and of a picture everybody gets a copy without
 * its place. Safe to run twice: a copy that nothing names is swept.
 */
export const lookAtPostFile = defineJob({
  kind: "look-at-post-file",
  leaseMs: usualLimits.timeMs + 120_000,
  alone: true,
  async work(services, { ids: { postId, position } }) {
    const { db, files, scanner } = services;
    const which = { postId, position: Number(position) };
    const file = await findFileToLookAt(db.read, which);
    if (file === null) return null;
    const { kind: scan } = await scanner.scan(files.pathOf(file.storedId));
    if (scan === "unavailable") throw new JobProblem("scanner-unavailable");
    const copy = scan === "blocked" ? null : await copyPicture(services, file);
    if (copy === "unreadable")
      return async (tools) => keepLookedAt(tools, { ...which, scan: "unreadable", copy: null });
    return async (tools) => keepLookedAt(tools, { ...which, scan, copy });
  },
});
