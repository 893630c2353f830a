import type { SampleConference } from "#app/domain/conference/sample-conference.ts";
import type { Services } from "#app/services.ts";
import { perform } from "#app/use-cases/perform.ts";
import { loadSampleConference } from "./load-sample-conference.ts";

/** Where the invented conferences come from. */
export type ConferenceSource = (given: { topics: readonly { id: string }[] }) => Promise<SampleConference[]>;

/**
 * Gives the demonstration its conferences, after the library that their decks stand in, and never on a live site. Their
 * files are read and checked at every start.
 */
export async function seedConferences(services: Services, read: ConferenceSource): Promise<void> {
  const { config, content } = services;
  if (config.mode !== "demonstration" || content.samples === null) return;
  const by = content.samples.grants.find(({ role }) => role === "facilitator")?.memberId;
  if (by === undefined) return;
  for (const sample of await read({ topics: content.vocabulary.topics }))
    await perform(services, loadSampleConference, { sample, by });
}
