import { Form, Link } from "@remix-run/react";
import type { Block } from "#app/domain/documents/block.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { PageText } from "#app/ui/page-text/page-text.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import type { Typed } from "../administration/typed.ts";

type TextPage = {
  number: number;
  kind: "page" | "slide";
  title: string;
  blocks: Block[];
  notes: Block[];
  corrected: boolean;
};
type Edit = { page: number; title: string; lines: string };
type Shown = {
  number: number;
  query: string;
  keeps: boolean;
  notesPrivate: boolean;
  language: string;
  edit: Edit | null;
};
type Props = { page: TextPage; shown: Shown; typed: Typed | undefined; error: string | undefined };

/** One page under its own heading; those who look after it can put its words right. */
export function TextOfPage({ page, shown, typed, error }: Props) {
  const name = `${page.kind === "slide" ? "Slide" : "Page"} ${page.number}`;
  const { edit, keeps, number, query } = shown;
  return (
    <section id={`page-${page.number}`} lang={shown.language}>
      <h2 className="nhsuk-heading-m">{page.title === "" ? name : `${name}: ${page.title}`}</h2>
      {edit?.page === page.number ? (
        <EditPage edit={edit} typed={typed} error={error} />
      ) : (
        <PageText blocks={page.blocks} under={2} />
      )}
      {page.notes.length === 0 ? null : (
        <Details summary="Speaker notes">
          {shown.notesPrivate ? <p>Only those who look after this resource see the notes.</p> : null}
          <PageText blocks={page.notes} under={2} />
        </Details>
      )}
      {page.corrected ? <p lang="en">Put right by hand.</p> : null}
      {keeps && edit?.page !== page.number ? (
        <p lang="en">
          <Link
            to={`/library/${number}/text${query === "" ? "?" : `${query}&`}edit=${page.number}#page-${page.number}`}
          >
            Put this text right<VisuallyHidden>: {name}</VisuallyHidden>
          </Link>
        </p>
      ) : null}
    </section>
  );
}

function EditPage({ edit, typed, error }: { edit: Edit; typed: Typed | undefined; error: string | undefined }) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="page" value={edit.page} />
      <TextInput id="title" name="title" label="Title" value={typed?.["title"]?.[0] ?? edit.title} />
      <TextArea
        id="text"
        name="text"
        label="Text"
        hint="A line with # before it is a heading, one with - a point of a list, one between | signs a row of a table, and ![words] says what a picture shows. An empty line begins a new paragraph."
        error={error}
        rows={14}
        value={typed?.["text"]?.[0] ?? edit.lines}
      />
      <Button>Keep this text</Button>
    </Form>
  );
}
