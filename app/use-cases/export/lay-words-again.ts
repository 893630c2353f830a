import { ok, type Result } from "#app/domain/result.ts";
import { titleOfPost } from "#app/domain/discussion/title-of-post.ts";
import { wordsOfPost } from "#app/use-cases/discussion/write-post.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { layResource } from "#app/use-cases/search/lay-resource.ts";
import { listPostsToLay, listResourcesToLay } from "#db/queries/export/list-to-lay.ts";
import { layPosts } from "#db/search/posts.ts";

const resourcesAtATime = 50;
const threadsAtATime = 5; // some have more than a thousand posts
const postsAtATime = 500; // SQLite takes so many values in a statement, and not many more

/** Lays some resources into the search index of a new site. @returns the last number, or null when there are no more */
export async function layResourcesAgain(
  tools: UseCaseTools,
  { after }: { after: number },
): Promise<Result<number | null, never>> {
  const found = await listResourcesToLay(tools.db, after, resourcesAtATime);
  for (const { id } of found) await layResource(tools, id);
  return ok(found.at(-1)?.number ?? null);
}

/** The same for the posts of some threads: those that stand, a first one with its title when that was given. */
export async function layPostsAgain(
  { db }: UseCaseTools,
  { after }: { after: number },
): Promise<Result<number | null, never>> {
  const { last, posts } = await listPostsToLay(db, after, threadsAtATime);
  const laid = posts.map(({ thread, number, title, body }) => ({
    thread,
    post: number,
    words: wordsOfPost(body, number === 1 && title !== titleOfPost(body) ? title : undefined),
  }));
  for (let from = 0; from < laid.length; from += postsAtATime)
    await layPosts(db, laid.slice(from, from + postsAtATime));
  return ok(last);
}
