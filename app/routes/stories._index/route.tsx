import { data, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { listStories } from "#db/queries/conference/stories.ts";
import { lookingAtStories, neverKept } from "../stories/looking-at-stories.ts";
import { storyLines } from "../stories/story-lines.ts";
import { StoryList } from "../stories/story-list.tsx";

export const meta = titled("Stories");

export const headers: HeadersFunction = () => neverKept;

export async function loader({ context }: LoaderFunctionArgs) {
  const { services } = context;
  const stories = await listStories(services.db.read, await lookingAtStories(context));
  return data({ stories: storyLines(services, stories) }, { headers: neverKept });
}

export default function StoriesPage() {
  const { stories } = useLoaderData<typeof loader>();
  return (
    <Page heading="Stories" back={{ to: "/conferences", text: "Conferences" }}>
      <p>
        What mattered to somebody, what helped, and what changed. Local projects tell these stories, and each is shown
        only while the person whom it is about agrees.
      </p>
      {stories.length === 0 ? (
        <p>There is no story to show at the moment.</p>
      ) : (
        <StoryList stories={stories} level="h2" />
      )}
      <p>
        <a href="/stories/feed">Follow the stories (Atom feed)</a>
      </p>
    </Page>
  );
}
