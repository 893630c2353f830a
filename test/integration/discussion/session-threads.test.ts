import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { publicViewer, someMember } from "#app/domain/library/library-viewer.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import { startThread } from "#app/use-cases/discussion/start-thread.ts";
import { perform } from "#app/use-cases/perform.ts";
import { updateConference } from "#db/queries/conference/conferences.ts";
import { findThread, listThreadsOfSession } from "#db/queries/discussion/threads.ts";
import { findPosts } from "#db/search/posts.ts";
import { openDeckWorld } from "#test/integration/conference/deck-world.ts";

test("a question about a session is read by those who see its conference, and by nobody else once it is a draft", async () => {
  await using world = await openDeckWorld(1);
  const now = world.clock.now();
  const { read } = world.services().db;
  const about = { kind: "session" as const, conferenceId: "spring", number: 1 };
  const viewer = { ...someMember(now), memberId: "mel" };
  const words = { postId: randomUUID(), body: "Is there a hearing loop?", saidNotPersonal: false };
  expect((await perform(world.services(), startThread, { viewer, about, ...words })).ok).toBe(true);
  const readers = [publicViewer(now), viewer, world.viewerOf("fay")];
  const wanted = searchWords("loop");
  const seenBy = async (reader: (typeof readers)[number]) => [
    (await findThread(read, reader, 1)) !== null,
    (await listThreadsOfSession(read, reader, "s1")).length,
    (await findPosts(read, { viewer: reader, wanted, synonyms: [], most: 5 })).length,
  ];
  for (const reader of readers) expect(await seenBy(reader)).toEqual([true, 1, 1]);
  await world.write((db) => updateConference(db, "spring", { visibility: "draft" }));
  expect(await seenBy(publicViewer(now))).toEqual([false, 0, 0]);
  expect(await seenBy(viewer)).toEqual([false, 0, 0]);
  expect(await seenBy(world.viewerOf("fay"))).toEqual([true, 1, 1]);
  const again = { viewer, about, ...words, postId: randomUUID() };
  expect(await perform(world.services(), startThread, again)).toMatchObject({
    refusal: { kind: "nothing-to-ask-about" },
  });
});
