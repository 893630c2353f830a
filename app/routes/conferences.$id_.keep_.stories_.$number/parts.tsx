import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { FileInput } from "#app/ui/file-input/file-input.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { keptIn } from "../administration/kept.ts";
import type { Refused } from "../administration/typed.ts";
import type { KeptStory } from "./load-story.ts";

type Props = { shown: KeptStory; refused: Refused | undefined };

/** Whether everyone sees the story now, and the way to show or to hide it. */
export function ShowIt({ shown, refused }: Props) {
  const { published, consent, number } = shown;
  if (consent === null || !consent.stands)
    return (
      <p>
        {consent === null
          ? "Nobody sees this story. Write the consent down first."
          : "Nobody sees this story: the consent has ended."}
      </p>
    );
  if (!published) return <Publish shown={shown} refused={refused} />;
  return (
    <Form method="post">
      <p>
        Everyone sees this story: <Link to={`/stories/${number}`}>its page</Link>.
      </p>
      <input type="hidden" name="intent" value="hide" />
      <Button kind="secondary">Make it a draft again</Button>
    </Form>
  );
}

function Publish({ shown, refused }: Props) {
  const { findings, seen } = shown;
  return (
    <section>
      <h2 className="nhsuk-heading-m">Show it to everyone</h2>
      {findings.length === 0 ? (
        <p>We found no number, address or date by which somebody could be known. Look yourself as well.</p>
      ) : (
        <>
          <p>Look at each of these places. Take out what would show who somebody is.</p>
          <ul>
            {findings.map(({ says, excerpt }, index) => (
              <li key={index}>
                {says}: “{excerpt}”
              </li>
            ))}
          </ul>
        </>
      )}
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="show" />
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="findings" value={findings.length} />
        <Checkboxes
          {...keptIn(refused).many("known")}
          label="Before it is shown"
          choices={[
            {
              value: "yes",
              label:
                "The person knows these words and this picture, and nobody can be known by them who has not agreed",
            },
          ]}
        />
        <Button>Show the story to everyone</Button>
      </Form>
    </section>
  );
}

/** Takes the story away, with everything that is kept of it. */
export function RemoveIt() {
  return (
    <Details summary="Remove the story for good">
      <p>Its words, its picture and what was written down of the consent are deleted. This cannot be undone.</p>
      <Form method="post">
        <input type="hidden" name="intent" value="remove" />
        <Button kind="warning">Remove the story</Button>
      </Form>
    </Details>
  );
}

/** The person's own link, shown once. */
export function OwnLink({ link }: { link: string }) {
  return (
    <InsetText>
      <p>Give this link to the person. It is shown only now: we keep no copy of it.</p>
      <p>By it they can stop the story being shown at any time, without an account:</p>
      <p>
        <strong>{link}</strong>
      </p>
      <PrintButton text="Print this page" />
    </InsetText>
  );
}

const pictureWords: Readonly<Record<KeptStory["picture"], string>> = {
  there: "There is a picture. It is shown only when the person agreed to a picture.",
  "being-checked": "The picture is being checked. Load this page again in a minute.",
  "not-taken": "We could not use the last picture. It may be broken, or our scanner kept it back. Choose another one.",
  none: "There is no picture.",
};

export function PictureForm({ shown, refused }: Props) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">Picture</h2>
      <p>{pictureWords[shown.picture]}</p>
      <Form method="post" encType="multipart/form-data" noValidate>
        <input type="hidden" name="intent" value="picture" />
        <FileInput
          id="files"
          name="files"
          error={keptIn(refused).error("files")}
          label="Choose a picture"
          hint="JPEG, PNG or WebP. We take out where and when it was taken. The story becomes a draft again."
          held={[]}
          uploadTo="/library/upload"
          multiple={false}
        />
        <Button kind="secondary">Use this picture</Button>
      </Form>
      {shown.picture === "there" ? (
        <Form method="post">
          <input type="hidden" name="intent" value="no-picture" />
          <Button kind="secondary">Take the picture away</Button>
        </Form>
      ) : null}
    </section>
  );
}
