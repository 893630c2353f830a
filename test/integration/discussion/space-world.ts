import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { startThread, type StartThread } from "#app/use-cases/discussion/start-thread.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listSpaceIdsOf } from "#db/queries/space-members.ts";
import { spaceMembers, spaces } from "#db/schema/index.ts";
import * as threadPage from "#app/routes/threads.$number/route.tsx";
import type { openBrowser } from "../sign-in/browser.ts";
import { openMembersWorld } from "../members/members-world.ts";

export type SpaceRow = Partial<typeof spaces.$inferInsert>;

/** Members in browsers, a space "talk" that members read and write in, and ways to write there. */
export async function openSpaceWorld() {
  const world = await openMembersWorld();
  const addSpace = async (id: string, over: SpaceRow = {}, memberIds: readonly string[] = []) => {
    const at = world.clock.now();
    const usual = { name: `Space ${id}`, purpose: "To try things", seenBy: "members", joining: "open" } as const;
    const open = { postsSeenBy: "members", writtenBy: "members", sample: true, createdAt: at } as const;
    await world.write(async (db) => {
      await db.insert(spaces).values({ id, ...usual, ...open, ...over });
      for (const memberId of memberIds)
        await db.insert(spaceMembers).values({ spaceId: id, memberId, state: "in", since: at });
    });
  };
  await addSpace("talk");
  const viewerOf = async (memberId: string) => {
    const spaceIds = await listSpaceIdsOf(world.read(), memberId);
    return { memberId, grants: [], spaceIds, now: world.clock.now() };
  };
  return {
    ...world,
    addSpace,
    viewerOf,
    /** @returns what became of a thread that a member begins in a space. */
    async begin(memberId: string, over: Partial<Omit<StartThread, "about">> & { spaceId?: string } = {}) {
      const { spaceId = "talk", ...given } = over;
      const about = { kind: "space" as const, spaceId };
      const usual = { postId: randomUUID(), body: "Who lends a hall?", saidNotPersonal: false };
      const viewer = await viewerOf(memberId);
      return perform(world.services(), startThread, { viewer, about, ...usual, ...given });
    },
    closeSpace: (id: string, closedAt: Date) =>
      world.write((db) => db.update(spaces).set({ closedAt }).where(eq(spaces.id, id))),
    nobody: () => withThreads(world.browser()),
    browserOf: async (memberId: string) => withThreads(await world.signedIn(memberId)),
  };
}

/** A browser that looks at threads and answers in them. */
function withThreads(browser: ReturnType<typeof openBrowser>) {
  return {
    ...browser,
    look: (thread: number, query = "") =>
      browser.get(threadPage.loader, { number: String(thread) }, `/threads/${thread}${query}`),
    answer: (thread: number, body: string, more: Record<string, string> = {}) =>
      browser.post(
        threadPage.action,
        { post: randomUUID(), intent: "answer", body, ...more },
        { number: String(thread) },
      ),
  };
}

export type SpaceWorld = Awaited<ReturnType<typeof openSpaceWorld>>;
