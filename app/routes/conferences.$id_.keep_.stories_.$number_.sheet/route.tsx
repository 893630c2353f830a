import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";
import { requireKeptStory } from "../conferences.$id_.keep_.stories_.$number/load-story.ts";
import { wordsToRead } from "../conferences.$id_.keep_.stories_.$number/words-to-read.ts";
import { StoryWords } from "../stories/story-words.tsx";

export const meta = titled("A sheet to sign");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { story, which } = await requireKeptStory(context, params, request);
  const { title, html } = wordsToRead(context);
  const { mattered, helped, changed, project, sample } = story;
  const back = `/conferences/${which.conferenceId}/keep/stories/${which.number}`;
  return { title, html, back, project, sample, mattered, helped, changed, story: story.title };
}

const lines = [
  "I have read this, or somebody has read it to me. I agree.",
  "Name that may be shown (or “none”)",
  "A picture may be shown (yes or no)",
  "Last day on which it is shown",
  "Signature",
  "Date",
];

/** The words to read, the story, and lines to sign, for paper. The paper stays with the project. */
export default function ConsentSheet() {
  const { title, html, back, project, sample, story, ...words } = useLoaderData<typeof loader>();
  return (
    <Page heading={title} back={{ to: back, text: "The story" }}>
      <div className="not-printed">
        <p>
          Print this sheet, or read it out. The signed paper stays with the project. We keep no copy of the signature.
        </p>
        <PrintButton text="Print the sheet" />
      </div>
      {sample ? <p>Sample, not real: there is nobody to sign it.</p> : null}
      <Prose html={html} />
      <h2 className="nhsuk-heading-m">The words that we would show</h2>
      <p>
        <strong>{story}</strong>, told by {project}
      </p>
      <StoryWords {...words} shownName="" picture={null} src="" />
      <h2 className="nhsuk-heading-m">What I say</h2>
      <dl>
        {lines.map((line) => (
          <div key={line}>
            <dt>{line}</dt>
            <dd>…………………………………………………………</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}
