import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { FileInput } from "#app/ui/file-input/file-input.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import { formChoices } from "../library/form-choices.ts";
import { WhatItIs, WhatItIsAbout, WhatOthersMayDo, WhoMadeIt } from "../library/resource-fields.tsx";
import { WhoSeesIt } from "../library/who-sees-it.tsx";
import { addFromForm, type AddRefused } from "./add.ts";

export const meta = titled("Add a resource");

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember(context, request);
  return formChoices(context.services, await libraryViewerOf(context));
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireMember(context);
  return addFromForm(request, context, await libraryViewerOf(context));
}

export default function AddResource() {
  const choices = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  const fields = { kept, stored: null, choices };
  return (
    <Page heading="Add a resource" back={{ to: "/library", text: "Library" }} errors={errorItems(refused)}>
      <p>
        Only the title and the licence must be filled in. You can also{" "}
        <Link to="/library/add-many">add many files at once</Link> or
        <Link to="/library/import">a list of links</Link>.
      </p>
      <Form method="post" encType="multipart/form-data" noValidate>
        {refused ? <InTheLibrary refused={refused} /> : null}
        <WhatItIs {...fields} />
        <FileInput
          id="files"
          name="files"
          label="Files"
          labelSize="m"
          hint={`PDF, PowerPoint, Word, OpenDocument, pictures, sound, film, plain text or CSV. Up to ${choices.mostMegabytes} MB each.`}
          error={kept.error("files")}
          held={refused?.held ?? []}
          uploadTo="/library/upload"
        />
        <TextInput {...kept.one("url")} label="Or the address of a web page" spellCheck={false} inputMode="text" />
        <WhatOthersMayDo {...fields} />
        <WhatItIsAbout {...fields} />
        <WhoMadeIt {...fields} />
        <WhoSeesIt {...fields} />
        <Button>Add the resource</Button>
      </Form>
    </Page>
  );
}

/** The same bytes, or the same page, are there already: most people want that one. */
function InTheLibrary({ refused: { duplicates } }: { refused: Pick<AddRefused, "duplicates"> }) {
  if (duplicates.length === 0) return null;
  return (
    <InsetText>
      <p>We have this already:</p>
      <ul>
        {duplicates.map(({ number, title }) => (
          <li key={number}>
            <Link to={`/library/${number}`}>{title}</Link>
          </li>
        ))}
      </ul>
      <p>If yours is another thing all the same, send the form once more and it is added.</p>
      <input type="hidden" name="anyway" value="yes" />
    </InsetText>
  );
}
