import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { FileInput } from "#app/ui/file-input/file-input.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import type { Refused } from "../administration/typed.ts";

type Props = {
  to: string;
  id: string;
  title: string;
  conference: string;
  decks: { number: number; title: string }[];
  refused: Refused | undefined;
};

/** The page of a session's slides for a facilitator: what is there, and more. */
export function KeeperPage({ to, id, title, conference, decks, refused }: Props) {
  return (
    <Page
      heading={`Slides of “${title}”`}
      caption={conference}
      back={{ to, text: "The session" }}
      errors={errorItems(refused)}
    >
      {decks.length === 0 ? null : (
        <>
          <h2 className="nhsuk-heading-m">What is there</h2>
          <ul>
            {decks.map((deck) => (
              <li key={deck.number}>
                <Link to={`/conferences/${id}/keep/decks/${deck.number}`}>{deck.title}</Link>.{" "}
                <Link to={`/library/${deck.number}/files`}>Replace these slides</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        Give this page’s address to whoever speaks here: they can ask on it for a link of their own.{" "}
        <Link to={`/conferences/${id}/keep/decks`}>All slides of the conference</Link>
      </p>
      <Form method="post" encType="multipart/form-data" noValidate>
        <FileInput
          id="files"
          name="files"
          label="Add slides"
          labelSize="m"
          hint="A file with the same name as one that is there becomes its new version."
          error={keptIn(refused).error("files")}
          held={[]}
          uploadTo="/library/upload"
        />
        <Button>Add the slides</Button>
      </Form>
    </Page>
  );
}
