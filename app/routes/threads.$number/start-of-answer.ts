import { quotePost } from "#app/domain/discussion/quote-post.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import { listPostsBetween } from "#db/queries/discussion/posts.ts";
import type { OpenThread } from "./load-thread.ts";
import { postViews } from "./post-views.ts";

/** What the box begins with when somebody answers or quotes a post: its number, and its words as a quote. */
export async function startOfAnswer(
  services: Services,
  viewer: LibraryViewer,
  { thread, about }: OpenThread,
  asked: URLSearchParams,
): Promise<{ replyTo: number | null; start: string }> {
  const wanted = asked.get("quote") ?? asked.get("answer");
  const number = Number(wanted);
  if (wanted === null || !Number.isInteger(number)) return { replyTo: null, start: "" };
  const posts = await listPostsBetween(services.db.read, thread.id, { from: number, to: number });
  const [view] = await postViews(services, viewer, { posts, where: about.where });
  const [post] = posts;
  if (post === undefined || view === undefined || view.html === null) return { replyTo: null, start: "" };
  if (!asked.has("quote")) return { replyTo: number, start: "" };
  const address = `${services.config.siteUrl}/threads/${thread.number}/posts/${number}`;
  return { replyTo: number, start: quotePost({ number, writer: view.quotedAs, body: post.body, address }) };
}
