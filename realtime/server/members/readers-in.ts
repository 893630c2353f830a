import { setImmediate as nextTurn } from "node:timers/promises";
import { someMember, type LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import { listReadable } from "#db/queries/notices/viewers.ts";
import type { Listener } from "./listener.ts";
import { viewerNow } from "./viewer-now.ts";

const atOnce = 50; // then others have their turn

/**
 * Which of these may read a thread at this moment. What a member without roles and spaces may read,
 * everyone may, and what is open to one space, everyone who is in it: so the door is asked a few times however many
 * follow, and one after another only for whoever reads for another reason.
 */
export async function readersIn(
  services: Services,
  threadId: string,
  asked: readonly Listener[],
): Promise<ReadonlySet<Listener>> {
  const viewers = await viewersOf(services, asked);
  const ask = async (viewer: LibraryViewer) => (await listReadable(services.db.read, viewer, [threadId])).size > 0;
  const anyMember = someMember(services.clock.now());
  if (await ask(anyMember)) return new Set(viewers.keys());
  const opening = new Set<string>();
  for (const spaceId of new Set([...viewers.values()].flatMap(({ spaceIds }) => spaceIds)))
    if (await ask({ ...anyMember, spaceIds: [spaceId] })) opening.add(spaceId);

  const readers = new Set<Listener>();
  for (const [listener, viewer] of viewers) {
    const isIn = viewer.spaceIds.some((spaceId) => opening.has(spaceId));
    if (isIn || (await ask(viewer))) readers.add(listener);
  }
  return readers;
}

async function viewersOf(services: Services, asked: readonly Listener[]): Promise<Map<Listener, LibraryViewer>> {
  const viewers = new Map<Listener, LibraryViewer>();
  let read = 0;
  for (const listener of asked) {
    if (listener.viewer === null && ++read % atOnce === 0) await nextTurn();
    const viewer = await viewerNow(services, listener);
    if (viewer !== null) viewers.set(listener, viewer);
  }
  return viewers;
}
