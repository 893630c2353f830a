import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { sayGrade } from "#app/domain/documents/say-grade.ts";
import { blocksOfLines } from "#app/domain/library/blocks-of-lines.ts";
import { linesOfBlocks } from "#app/domain/library/text-lines.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { When } from "#app/ui/when/when.tsx";
import { checkText, putTextRight } from "#app/use-cases/library/put-text-right.ts";
import { perform } from "#app/use-cases/perform.ts";
import { errorItems } from "../administration/kept.ts";
import { intentOf, readTyped, refuseForm } from "../administration/typed.ts";
import { requireDocument } from "../library/read-document.ts";
import { TextOfPage } from "./text-of-page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { resource, version, file, pages, checked, query } = await requireDocument(request, context, params["number"]);
  const asked = new URL(request.url).searchParams.get("edit");
  const edited = resource.keeps ? pages.find(({ number }) => String(number) === asked) : undefined;
  return {
    number: resource.row.number,
    title: resource.row.title,
    name: file.name,
    version: version.number,
    language: file.document?.language ?? resource.row.language,
    keeps: resource.keeps,
    notesPrivate: !resource.row.notesAllowed,
    query,
    checked,
    grade: sayGrade(file.document?.grade ?? null),
    edit:
      edited === undefined ? null : { page: edited.number, title: edited.title, lines: linesOfBlocks(edited.blocks) },
    pages: pages.map(({ number, kind, title, blocks, notes, corrected }) => ({
      number,
      kind,
      title,
      blocks,
      notes,
      corrected,
    })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { resource, file, query } = await requireDocument(request, context, params["number"]);
  const typed = await readTyped(request);
  const number = resource.row.number;
  const asked = { viewer: await libraryViewerOf(context), number, documentId: file.documentId };
  if (intentOf(typed) === "check") {
    const done = await perform(context.services, checkText, asked);
    if (!done.ok) throw data(null, { status: 404 });
    return redirect(`/library/${number}/text${query}`);
  }
  const page = Number(typed["page"]?.[0]);
  const words = { title: typed["title"]?.[0]?.trim() ?? "", blocks: blocksOfLines(typed["text"]?.[0] ?? "") };
  const put = await perform(context.services, putTextRight, { ...asked, page, ...words });
  if (put.ok) return redirect(`/library/${number}/text${query}#page-${page}`);
  if (put.refusal.kind === "no-such-page") throw data(null, { status: 404 });
  return refuseForm(typed, { text: "This is too long for one page. Make it shorter." });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown === undefined ? "Page not found" : `${shown.title} as text` },
];

export default function TextVersion() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { number, title, name, checked, grade, keeps, pages, query } = shown;
  return (
    <Page
      heading={title}
      caption="Text version"
      back={{ to: `/library/${number}`, text: "The resource" }}
      errors={errorItems(refused)}
    >
      <p>
        <bdi>{name}</bdi>.{" "}
        {checked === null ? (
          "A machine made this text, and nobody has checked it yet. It may be wrong in places."
        ) : (
          <>
            Checked by {checked.by} on <When at={checked.at} form="date" />.
          </>
        )}
      </p>
      {grade === null ? null : (
        <p>
          Quality of this text version: <strong>{grade.word}</strong>. {grade.sentence}
        </p>
      )}
      <p>
        <Link to={`/library/${number}/s/${pages[0]?.number ?? 1}${query}`}>See it with pictures</Link>
      </p>
      {pages.map((page) => (
        <TextOfPage
          key={page.number}
          page={page}
          shown={shown}
          typed={refused?.typed}
          error={refused?.errors["text"]}
        />
      ))}
      {keeps && checked === null ? (
        <Form method="post">
          <input type="hidden" name="intent" value="check" />
          <p>Have you read all of it beside the file? Your name is then shown here.</p>
          <Button kind="secondary">I have read it all, and it is right</Button>
        </Form>
      ) : null}
    </Page>
  );
}
