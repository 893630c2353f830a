import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { listPostsBetween } from "#db/queries/discussion/posts.ts";
import { numberIn } from "../library/look-as.ts";
import { discussionFeed } from "../spaces/discussion-feed.ts";
import { requireThread } from "../threads.$number/load-thread.ts";
import { postViews } from "../threads.$number/post-views.ts";

const mostEntries = 50;

/** The newest posts of a thread that everyone may read as an Atom feed. Whoever asks, it holds nothing else. @throws 404 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { services } = context;
  const { db, config, clock } = services;
  const viewer = publicViewer(clock.now());
  const { thread, about } = await requireThread(services, viewer, numberIn(params["number"]));
  const range = { from: Math.max(1, thread.lastNumber - mostEntries + 1), to: thread.lastNumber };
  const posts = await listPostsBetween(db.read, thread.id, range);
  const views = await postViews(services, viewer, { posts, where: about.where });
  const page = `/threads/${thread.number}`;
  const entries = views.toReversed().flatMap(({ number, html, writer, writtenAt }) => {
    const changedAt = posts.find((post) => post.number === number)?.editedAt ?? writtenAt;
    const title = number === 1 ? thread.title : `${thread.title}: post ${number}`;
    return html === null ? [] : [{ path: `${page}/posts/${number}`, title, html, writer, writtenAt, changedAt }];
  });
  return discussionFeed({ siteUrl: config.siteUrl, title: thread.title, page, entries });
}
