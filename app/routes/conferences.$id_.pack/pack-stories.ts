import type { Services } from "#app/services.ts";
import type { OpenStory } from "#db/queries/conference/stories.ts";

type PackStory = NonNullable<Parameters<Services["writePack"]>[0]["stories"]>[number];

/** Stories as they go into a pack. Hand in only those that came through the door. */
export function packStories({ config }: Services, stories: readonly OpenStory[]): PackStory[] {
  return stories.map(({ number, title, project, mattered, helped, changed, contact, shownName, sample }) => {
    const address = `${config.siteUrl}/stories/${number}`;
    return { number, title, project, mattered, helped, changed, contact, shownName, sample, address };
  });
}
