import { randomUUID } from "node:crypto";
import type { StoryFields } from "#app/domain/conference/story-fields.ts";
import { hashToken, makeToken } from "#app/sign-in/token.ts";
import { addStory, publishStory } from "#app/use-cases/conference/keep-story.ts";
import { recordStoryConsent } from "#app/use-cases/conference/story-consent-acts.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findKeptStory } from "#db/queries/conference/kept-stories.ts";
import { openDeckWorld } from "./deck-world.ts";

export const storyFields: StoryFields = {
  title: "The heronmoor walk",
  project: "Sample Heronmoor Walkers",
  place: "",
  mattered: "Somebody to say heronmorning to",
  helped: "A heronbench on the way",
  changed: "She leads the heronwalk",
  contact: "the walkers",
  pictureAlt: "A bench by the sea",
};

/** A deck world in which stories are told in session 1, agreed to and shown. */
export async function openStoryWorld() {
  const world = await openDeckWorld(1);
  const keeper = () => ({ ...world.viewerOf("fay"), memberId: "fay" });
  const which = (number: number) => ({ viewer: keeper(), conferenceId: "spring", number });
  const kept = async (number: number) => {
    const story = await findKeptStory(world.services().db.read, keeper(), which(number));
    if (story === null) throw new Error("There is no such story");
    return story;
  };
  const add = async (fields: Partial<StoryFields> = {}) => {
    const given = { viewer: keeper(), conferenceId: "spring", session: 1, fields: { ...storyFields, ...fields } };
    const added = await perform(world.services(), addStory, given);
    if (!added.ok) throw new Error(added.refusal.kind);
    return added.value.number;
  };
  /** @returns the secret of the person's own link. */
  const agree = async (
    number: number,
    over: { untilOn?: string; shownName?: string; pictureAllowed?: boolean; id?: string } = {},
  ) => {
    const { id = randomUUID(), untilOn = "2027-05-06", shownName = "", pictureAllowed = false } = over;
    const token = makeToken(world.services().ids.randomBytes);
    const fields = { takenOn: "2026-05-01", untilOn, shownName, pictureAllowed };
    const words = { wordsRead: "w", wordsNow: "w", tokenHash: hashToken(token) };
    const recorded = await perform(world.services(), recordStoryConsent, { ...which(number), id, fields, ...words });
    if (!recorded.ok) throw new Error(recorded.refusal.kind);
    return token;
  };
  const show = async (number: number) => {
    const seen = (await kept(number)).changedAt.getTime();
    return perform(world.services(), publishStory, { ...which(number), seen, findings: 0 });
  };
  return { ...world, keeper, which, kept, add, agree, show };
}

export type StoryWorld = Awaited<ReturnType<typeof openStoryWorld>>;
