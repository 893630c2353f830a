import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { readsSpace } from "#app/domain/discussion/reads-space.ts";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { listFirstPosts } from "#db/queries/discussion/posts.ts";
import { listSpaceThreads } from "#db/queries/discussion/space-threads.ts";
import { findSpace } from "#db/queries/space-members.ts";
import { discussionFeed } from "../spaces/discussion-feed.ts";
import { postViews } from "../threads.$number/post-views.ts";

/** The threads of a space that everyone may read as an Atom feed, each with its first post. Whoever asks, it holds nothing else. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { services } = context;
  const { db, config, clock, calendar } = services;
  const viewer = publicViewer(clock.now());
  const space = await findSpace(db.read, params["space"] ?? "");
  if (space === null || !readsSpace(viewer, space)) throw data(null, { status: 404 });
  const wanted = { page: 1, unanswered: false, today: localDateOf(viewer.now, calendar) };
  const { threads } = await listSpaceThreads(db.read, viewer, space, wanted);
  const ids = threads.map(({ id }) => id);
  const posts = await listFirstPosts(db.read, ids);
  const firsts = await postViews(services, viewer, { posts, where: { spaceId: space.id, places: [] } });
  const entries = threads.flatMap(({ id, number, title, lastPostAt }) => {
    const first = firsts.find(({ threadId }) => threadId === id);
    if (first === undefined || first.html === null) return [];
    const { html, writer, writtenAt } = first;
    return [{ path: `/threads/${number}`, title, html, writer, writtenAt, changedAt: lastPostAt }];
  });
  return discussionFeed({ siteUrl: config.siteUrl, title: space.name, page: `/spaces/${space.id}`, entries });
}
