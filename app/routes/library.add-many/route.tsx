import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { ResourceFields } from "#app/domain/library/resource.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { FileInput } from "#app/ui/file-input/file-input.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { addResource } from "#app/use-cases/library/add-resource.ts";
import type { GivenFile } from "#app/use-cases/library/attach-files.ts";
import { perform } from "#app/use-cases/perform.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { formChoices } from "../library/form-choices.ts";
import { readFormWithFiles, toHeld } from "../library/held-files.ts";

export const meta = titled("Add many files");

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember(context, request);
  const { licences, mostMegabytes } = await formChoices(context.services, await libraryViewerOf(context));
  return { licences, mostMegabytes, most: context.services.config.uploads.filesAtOnce };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireMember(context);
  const viewer = await libraryViewerOf(context);
  const { typed, files, problems } = await readFormWithFiles(request, context);
  const licence = typed["licence"]?.[0] ?? "";
  const known = context.services.content.vocabulary.licences.some(({ id }) => id === licence);
  const errors: Record<string, string> = {};
  if (problems.length > 0) errors["files"] = problems.join(" ");
  else if (files.length === 0) errors["files"] = "Choose the files.";
  if (!known) errors["licence"] = "Choose what others may do with them.";
  if (Object.keys(errors).length > 0) return data({ typed, errors, held: toHeld(files) }, { status: 422 });
  const left: GivenFile[] = [];
  for (const file of files) if (!(await addDraft(context, viewer, file, licence))) left.push(file);
  if (left.length === 0) return redirect("/library/yours");
  const names = left.map(({ name }) => `“${name}”`).join(", ");
  return data(
    { typed, errors: { files: `These were not added: ${names}. Choose them again.` }, held: toHeld(left) },
    { status: 422 },
  );
}

/** Each file is a resource of its own, called like the file, until somebody says more of it. */
async function addDraft(
  { services }: AppLoadContext,
  viewer: LibraryViewer,
  file: GivenFile,
  licence: string,
): Promise<boolean> {
  const title =
    file.name
      .replace(/\.[^.]*$/, "")
      .replace(/[_\s]+/g, " ")
      .trim()
      .slice(0, 200) || "Without a title";
  const fields: ResourceFields = { ...nothingSaid, title, licence };
  const release = { visibility: "draft", spaceId: null, embargoUntil: null } as const;
  return (await perform(services, addResource, { viewer, fields, release, content: { kind: "file", files: [file] } }))
    .ok;
}

const nothingSaid: ResourceFields = {
  title: "",
  summary: "",
  type: "",
  topics: [],
  audiences: [],
  places: [],
  language: "en",
  author: "",
  organisation: "",
  contact: "",
  madeOn: "",
  licence: "",
  permission: "",
  credit: "",
  notesAllowed: false,
};

export default function AddMany() {
  const { licences, mostMegabytes, most } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  return (
    <Page heading="Add many files" back={{ to: "/library/add", text: "Add a resource" }} errors={errorItems(refused)}>
      <p>
        Each file becomes a draft that only you and facilitators see. You can then say more of each, and release it.
      </p>
      <Form method="post" encType="multipart/form-data" noValidate>
        <FileInput
          id="files"
          name="files"
          label="Files"
          labelSize="m"
          hint={`Up to ${most} at a time, of ${mostMegabytes} MB each.`}
          error={kept.error("files")}
          held={refused?.held ?? []}
          uploadTo="/library/upload"
        />
        <Radios
          {...kept.one("licence")}
          label="What others may do with all of them (the licence)"
          labelSize="m"
          choices={licences}
        />
        <Button>Make the drafts</Button>
      </Form>
    </Page>
  );
}
