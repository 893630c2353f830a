import { StoryList, type StoryLine } from "./story-list.tsx";

/** The stories told at a conference or in a session, under a heading of their own; nothing when there are none. */
export function StoriesThere({ stories, size }: { stories: readonly StoryLine[]; size: "m" | "l" }) {
  if (stories.length === 0) return null;
  return (
    <>
      <h2 className={`nhsuk-heading-${size}`} id="stories">
        Stories
      </h2>
      <StoryList stories={stories} level="h3" />
    </>
  );
}
