import type { SampleConference } from "#app/domain/conference/sample-conference.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertStory } from "#db/queries/conference/kept-stories.ts";
import { insertStoryConsent } from "#db/queries/conference/story-consents.ts";
import { findSessionId } from "#db/queries/conference/session-ids.ts";

const lastDay = "2099-12-31"; // of an invented consent: nobody is there to be asked again

/**
 * The story cards of an invented conference, with consents that are invented too: no words were read (their hash says so),
 * no link opens anything, and the pages say that there is nobody who agreed.
 */
export async function loadSampleStories(
  { db, now, newId }: UseCaseTools,
  { sample, by }: { sample: SampleConference; by: string },
): Promise<void> {
  const made = { createdAt: now, createdBy: by, changedAt: now, publishedAt: now, sample: true };
  for (const { session, shownName, ...fields } of sample.stories) {
    const number = sample.sessions.findIndex(({ title }) => title === session) + 1;
    const sessionId = await findSessionId(db, sample.id, number);
    const card = { ...fields, conferenceId: sample.id, sessionId, pictureId: null, pictureAlt: "" };
    const id = newId();
    await insertStory(db, { ...card, ...made, id });
    const taken = { takenBy: by, takenOn: sample.fields.startsOn, recordedAt: now, wordsRead: "sample" };
    const shown = { shownName, pictureAllowed: false, untilOn: lastDay };
    const never = { withdrawnAt: null, withdrawnBy: null, tokenHash: `sample-${id}` };
    await insertStoryConsent(db, { ...shown, ...taken, ...never, id: newId(), storyId: id });
  }
}
