import fc from "fast-check";
import { expect, test } from "vitest";
import { whyStoryNotSeen } from "#app/domain/conference/why-story-not-seen.ts";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { updateConference } from "#db/queries/conference/conferences.ts";
import { insertStory, updateStory } from "#db/queries/conference/kept-stories.ts";
import { findStory, listStories, wasStoryShown } from "#db/queries/conference/stories.ts";
import { insertStoryConsent } from "#db/queries/conference/story-consents.ts";
import { openDeckWorld } from "./deck-world.ts";
import { storyFields } from "./story-world.ts";

const days = ["2026-05-04", "2026-05-05", "2026-05-06", "2026-05-07"] as const;
const consents = fc.array(
  fc.record({ minute: fc.integer({ min: 0, max: 2 }), untilOn: fc.constantFrom(...days), withdrawn: fc.boolean() }),
  { maxLength: 4 },
);
const facts = fc.record({
  consents,
  published: fc.boolean(),
  draft: fc.boolean(),
  today: fc.constantFrom(...days),
  keeps: fc.boolean(),
});

test("the door of stories in the database and the rule in words agree, whatever was consented, withdrawn or ended", async () => {
  await using world = await openDeckWorld(1);
  const at = world.clock.now();
  const { read } = world.services().db;
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(facts, async ({ consents: said, published, draft, today, keeps }) => {
      const id = `story-${(tried += 1)}`;
      const publishedAt = published ? at : null;
      const visibility = draft ? "draft" : "public";
      const given = said.map(({ minute, untilOn, withdrawn }, index) => ({
        id: `${id}-${index}`,
        recordedAt: new Date(at.getTime() + minute * 60_000),
        untilOn,
        withdrawnAt: withdrawn ? at : null,
      }));
      await world.write(async (db) => {
        await updateConference(db, "spring", { visibility });
        const made = { createdAt: at, createdBy: "fay", changedAt: at, sample: true };
        const card = { ...storyFields, conferenceId: "spring", sessionId: null, pictureId: null };
        const number = await insertStory(db, { ...card, ...made, id, publishedAt });
        expect(number).toBe(tried);
        for (const consent of given)
          await insertStoryConsent(db, {
            ...consent,
            storyId: id,
            takenBy: "fay",
            takenOn: "2026-05-01",
            shownName: consent.id,
            pictureAllowed: false,
            wordsRead: "w",
            withdrawnBy: null,
            tokenHash: consent.id,
          });
      });
      const viewer = keeps ? world.viewerOf("fay") : publicViewer(at);
      const why = whyStoryNotSeen(viewer, today, { conference: { visibility }, publishedAt, consents: given });
      const found = await findStory(read, { viewer, today }, tried);
      expect(found !== null).toBe(why === null);
      const listed = (await listStories(read, { viewer, today })).filter(({ number }) => number === tried);
      expect(listed).toHaveLength(why === null ? 1 : 0);
      if (found === null) expect(await wasStoryShown(read, viewer, tried)).toBe(why?.kind === "consent-ended");
      await world.write((db) => updateStory(db, id, { publishedAt: null }));
    }),
    { numRuns: 40 },
  );
});
