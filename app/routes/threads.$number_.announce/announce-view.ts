import { data } from "@remix-run/node";
import { mayDo } from "#app/domain/people/may-do.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import { whoIsMeant, type Meant } from "#app/use-cases/announcing/who-is-meant.ts";
import { countSeen, listAnnouncements } from "#db/queries/discussion/announcements.ts";
import { findPost } from "#db/queries/discussion/posts.ts";
import { findThreadAbout } from "#db/queries/discussion/thread-about.ts";
import { findThread } from "#db/queries/discussion/threads.ts";
import { findSpace } from "#db/queries/space-members.ts";

export type AudienceView = {
  audience: "space" | "network";
  name: string;
  people: number;
  how: Meant["how"];
};

/** Whom a thread can be sent to, and how they would hear of it; and what was sent already. @throws 404 for anybody else's */
export async function announceView(services: Services, viewer: LibraryViewer & { memberId: string }, number: number) {
  const { read } = services.db;
  const now = services.clock.now();
  const thread = await findThread(read, viewer, number);
  const about = thread === null ? null : await findThreadAbout(read, viewer, thread);
  if (thread === null || about === null || !mayDo(viewer, "moderate", about.where)) throw data(null, { status: 404 });
  const sent = await listAnnouncements(read, thread.id);
  const first = await findPost(read, thread.id, 1);
  const space = thread.spaceId === null ? null : await findSpace(read, thread.spaceId);
  const open = (["space", "network"] as const).filter((audience) => {
    if (sent.some((one) => one.audience === audience || one.audience === "network")) return false;
    return audience === "network" ? mayDo(viewer, "moderate") : space !== null;
  });
  const audiences: AudienceView[] = [];
  for (const audience of open) {
    const { memberIds, how } = await whoIsMeant(read, { thread, audience, by: viewer.memberId, now });
    const name = audience === "network" ? "Every member of the network" : `Those in the space “${space?.name ?? ""}”`;
    audiences.push({ audience, name, people: memberIds.length, how });
  }
  return {
    number,
    title: thread.title,
    stands: first !== null && first.removedAt === null && first.hiddenAt === null,
    audiences,
    sent: await Promise.all(
      sent.map(async (one) => ({ id: one.id, at: one.at, audience: one.audience, ...(await countSeen(read, one)) })),
    ),
  };
}
