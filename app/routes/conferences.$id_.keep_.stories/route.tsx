import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { consentStands, newestConsent } from "#app/domain/conference/why-story-not-seen.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { addStory } from "#app/use-cases/conference/keep-story.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listKeptStories } from "#db/queries/conference/kept-stories.ts";
import { listSessions } from "#db/queries/conference/sessions.ts";
import { listStoryConsents } from "#db/queries/conference/story-consents.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { readTyped, refuseForm } from "../administration/typed.ts";
import { requireKeptConference } from "../conferences/require-conference.ts";
import { todayOf } from "../stories/looking-at-stories.ts";
import { storyChoices } from "./story-choices.ts";
import { StoryFieldset } from "./story-fieldset.tsx";
import { readStory, storyProblems } from "./story-form.ts";

export const meta = titled("Stories of a conference");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, conference } = await requireKeptConference(context, params["id"], request);
  const { services } = context;
  const db = services.db.read;
  const today = todayOf(context);
  const stories = [];
  for (const { id, number, title, project, publishedAt } of await listKeptStories(db, viewer, conference.id)) {
    const consent = newestConsent(await listStoryConsents(db, id));
    const stands = consent !== null && consentStands(consent, today);
    stories.push({ number, title, project, state: stateWords(publishedAt !== null, consent !== null, stands) });
  }
  const choices = storyChoices(services, await listSessions(db, viewer, conference.id));
  const session = new URL(request.url).searchParams.get("session") ?? "";
  return { id: conference.id, name: conference.name, stories, choices, session };
}

function stateWords(published: boolean, asked: boolean, stands: boolean): string {
  if (!stands) return asked ? "Consent has ended, nobody sees it" : "No consent yet, nobody sees it";
  return published ? "Shown to everyone" : "Draft, nobody sees it";
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, conference } = await requireKeptConference(context, params["id"]);
  const typed = await readTyped(request);
  const added = await perform(context.services, addStory, { viewer, conferenceId: conference.id, ...readStory(typed) });
  if (added.ok) return redirect(`/conferences/${conference.id}/keep/stories/${added.value.number}?done=added`);
  if (added.refusal.kind === "not-right") return refuseForm(typed, storyProblems(added.refusal.problems));
  throw data(null, { status: 404 });
}

export default function KeepStories() {
  const { id, name, stories, choices, session } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const to = `/conferences/${id}/keep`;
  return (
    <Page heading="Stories" caption={name} back={{ to, text: "The conference" }} errors={errorItems(refused)}>
      {stories.length === 0 ? <p>There is no story of this conference yet.</p> : null}
      <ul className="library-results">
        {stories.map(({ number, title, project, state }) => (
          <li key={number}>
            <h2 className="nhsuk-heading-s">
              <Link to={`${to}/stories/${number}`}>{title}</Link>
            </h2>
            <p>{project}</p>
            <p>
              <Tag>{state}</Tag>
            </p>
          </li>
        ))}
      </ul>
      <h2 className="nhsuk-heading-m">Add a story</h2>
      <p>Nobody sees it before the person whom it is about has agreed, and you have shown it to everyone.</p>
      <Form method="post" noValidate>
        <StoryFieldset kept={keptIn(refused)} stored={{ session }} choices={choices} />
        <Button>Add the story</Button>
      </Form>
    </Page>
  );
}
