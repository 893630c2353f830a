import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { DoneBanner } from "../administration/done-banner.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import { StoryFieldset } from "../conferences.$id_.keep_.stories/story-fieldset.tsx";
import { readFormWithFiles } from "../library/held-files.ts";
import { privately } from "../speak.$token/privately.ts";
import { actOnStory } from "./act-on-story.ts";
import { ConsentForm, ConsentNow } from "./consent-parts.tsx";
import { loadStory, requireKeptStory } from "./load-story.ts";
import { refusedBy } from "./refused-by.ts";
import { OwnLink, PictureForm, RemoveIt, ShowIt } from "./parts.tsx";

export const meta = titled("Look after a story");

export const headers: HeadersFunction = () => privately;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const kept = await requireKeptStory(context, params, request);
  const done = new URL(request.url).searchParams.get("done");
  return { done, ...(await loadStory(context, kept)) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { which } = await requireKeptStory(context, params);
  return actOnStory(context, which, await readFormWithFiles(request, context));
}

export default function KeepStory() {
  const { done, ...shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const link = answer !== undefined && "link" in answer ? answer.link : null;
  const refused = link === null ? answer : undefined;
  const { id, number, seen, stored, sample, choices } = shown;
  const to = `/conferences/${id}/keep/stories`;
  return (
    <Page heading={stored.title} caption="Story" back={{ to, text: "Stories" }} errors={errorItems(refused)}>
      {answer === undefined ? <DoneBanner done={done} /> : null}
      {sample ? <SampleMark /> : null}
      {link === null ? null : <OwnLink link={link} />}
      <ShowIt shown={shown} refused={refusedBy(refused, "show")} />
      <ConsentNow shown={shown} />
      <p>
        <Link to={`${to}/${number}/sheet`}>Words to read out, and a sheet to sign</Link>
      </p>
      <ConsentForm shown={shown} refused={refusedBy(refused, "consent")} key={shown.consent?.id ?? ""} />
      <PictureForm shown={shown} refused={refusedBy(refused, "picture")} />
      <h2 className="nhsuk-heading-m">Words</h2>
      <p>When you change them, the story is a draft again: the person has to know the new words first.</p>
      <Form method="post" noValidate key={seen}>
        <input type="hidden" name="intent" value="words" />
        <input type="hidden" name="seen" value={seen} />
        <StoryFieldset kept={keptIn(refusedBy(refused, "words"))} stored={stored} choices={choices} />
        <Button kind="secondary">Keep the words</Button>
      </Form>
      <RemoveIt />
    </Page>
  );
}
