import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { FileInput } from "#app/ui/file-input/file-input.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import type { Refused } from "../administration/typed.ts";
import type { ShownSlides } from "./load-slides.ts";
import { OneDeck } from "./one-deck.tsx";
import { PermissionForm } from "./permission-form.tsx";

type Props = {
  shown: ShownSlides;
  done: string | null;
  refused: Refused | undefined;
  pictures: string;
  uploadTo: string;
};

const doneWords: Readonly<Record<string, string>> = {
  brought: "We have your slides",
  agreed: "Thank you. We have written down that you agreed",
  "taken-back": "Taken back. Nobody can see your slides any more",
  removed: "They are hidden from now on. A facilitator removes them for good",
};

/** A speaker's page: their slides as they will look, when they will be public, and what we may do with them. */
export function SlidesPage({ shown, done, refused, pictures, uploadTo }: Props) {
  const said = done !== null && Object.hasOwn(doneWords, done) ? doneWords[done] : undefined;
  const { decks, megabytes, until } = shown;
  return (
    <Page heading="Your slides" caption={shown.conference} errors={errorItems(refused)}>
      {said === undefined || refused !== undefined ? null : <NotificationBanner kind="success" heading={said} />}
      <p>
        <strong>{shown.title}</strong>
        <br />
        {shown.when}. Times are UK time.
      </p>
      {decks.map((deck) => (
        <OneDeck key={deck.number} deck={deck} pictures={pictures} />
      ))}
      <Form method="post" encType="multipart/form-data" noValidate>
        <input type="hidden" name="intent" value="bring" />
        {decks.length === 1 ? <input type="hidden" name="number" value={decks[0]?.number} /> : null}
        <FileInput
          id="files"
          name="files"
          label={
            decks.length === 0 ? "Your slides" : decks.length === 1 ? "Newer slides, in their place" : "More slides"
          }
          labelSize="m"
          hint={`PowerPoint, PDF or OpenDocument, up to ${megabytes} MB. If you have both, send the slides and the PDF of them together. A file with the same name takes the place of the older one.`}
          error={keptIn(refused).error("files")}
          held={[]}
          uploadTo={uploadTo}
        />
        <Button>{decks.length === 0 ? "Send the slides" : "Send the newer slides"}</Button>
      </Form>
      <PermissionForm shown={shown} refused={refused} />
      {until === null ? null : <p>Your link works until {until}. You can ask for a new one at any time.</p>}
    </Page>
  );
}
