import { vocabularyName } from "#app/domain/library/vocabulary.ts";
import type { Services } from "#app/services.ts";
import type { OpenStory } from "#db/queries/conference/stories.ts";
import type { StoryLine } from "./story-list.tsx";

/** Stories as lists name them: nothing of the person. */
export function storyLines({ content }: Services, stories: readonly OpenStory[]): StoryLine[] {
  return stories.map(({ number, title, project, place, sample }) => ({
    number,
    title,
    project,
    place: place === "" ? "" : vocabularyName(content.vocabulary, "place", place),
    sample,
  }));
}
