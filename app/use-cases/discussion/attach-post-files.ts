import { postFileLimits } from "#app/domain/discussion/post-file-limits.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { findGoneFile, type GivenFile } from "#app/use-cases/library/attach-files.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertPostFiles, listFilesOfPosts } from "#db/queries/discussion/post-files.ts";
import { addJob } from "#db/queries/jobs.ts";

export type FilesRefusal = { kind: "file-gone"; name: string } | { kind: "too-many-files" };

/**
 * Part of the acts that write a post, or hold one: puts files with it, each with the job that looks at it before anybody
 * gets it. Asked before the post is written; nothing is done where a file cannot be taken.
 */
export async function attachPostFiles(
  tools: UseCaseTools,
  postId: string,
  files: readonly GivenFile[],
): Promise<Result<null, FilesRefusal>> {
  const { db, now, newId, announce } = tools;
  if ((await listFilesOfPosts(db, [postId])).has(postId)) return ok(null); // the same post, sent again while it waits
  if (files.length > postFileLimits.files) return refuse({ kind: "too-many-files" });
  const gone = await findGoneFile(tools, files);
  if (gone !== null) return refuse({ kind: "file-gone", name: gone.name });
  const rows = files.map((file, at) => ({ ...file, postId, position: at + 1, scan: "waiting" as const }));
  await insertPostFiles(db, rows);
  for (const { position } of rows) {
    const ids = { postId, position: String(position) };
    await addJob(db, { id: newId(), kind: "look-at-post-file", uniqueKey: `${postId} ${position}`, ids, runAt: now });
    announce({ kind: "job-added", jobKind: "look-at-post-file" });
  }
  return ok(null);
}
