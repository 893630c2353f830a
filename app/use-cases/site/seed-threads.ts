import type { SampleThread } from "#app/domain/discussion/sample-thread.ts";
import type { Services } from "#app/services.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listThreadIds } from "#db/queries/discussion/sample-threads.ts";
import { loadSampleThreads } from "./load-sample-threads.ts";

type Named = readonly { id: string }[];

/** Where the invented threads come from: the spaces that have some, and all of them. */
export type ThreadSource = {
  spaces(): Promise<string[]>;
  read(given: { topics: Named; members: Named }): Promise<SampleThread[]>;
};

/**
 * Gives the demonstration its discussions, after the library and the conferences that they are about, and never on a live
 * site. They are read once: a start that finds the first thread of every space leaves the files alone.
 */
export async function seedThreads(services: Services, source: ThreadSource): Promise<void> {
  const { config, content, db } = services;
  if (config.mode !== "demonstration" || content.samples === null) return;
  const { grants, members } = content.samples;
  const by = grants.find(({ role }) => role === "facilitator")?.memberId;
  const firsts = (await source.spaces()).map((space) => `sample-${space}-1`);
  const there = await listThreadIds(db.read, firsts);
  if (by === undefined || firsts.every((id) => there.has(id))) return;
  const threads = await source.read({ topics: content.vocabulary.topics, members });
  for (const own of Map.groupBy(threads, ({ spaceId }) => spaceId).values())
    await perform(services, loadSampleThreads, { threads: own, by });
}
