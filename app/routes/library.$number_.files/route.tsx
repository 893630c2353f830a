import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { FileInput } from "#app/ui/file-input/file-input.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { addVersion } from "#app/use-cases/library/add-version.ts";
import type { Content } from "#app/use-cases/library/add-resource.ts";
import { perform } from "#app/use-cases/perform.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { readFormWithFiles, toHeld, type FormWithFiles } from "../library/held-files.ts";
import { requireKept } from "../library/look-as.ts";
import { resourceRefusals } from "../library/resource-refusals.ts";

export const meta = titled("New files");

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { resource } = await requireKept(context, params["number"]);
  const newest = resource.versions[0];
  return {
    number: resource.row.number,
    title: resource.row.title,
    version: newest?.number ?? 0,
    url: newest?.url ?? "",
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { resource, viewer } = await requireKept(context, params["number"]);
  const { number } = resource.row;
  const form = await readFormWithFiles(request, context);
  if (form.problems.length > 0) return comeBack(form, { files: form.problems.join(" ") });
  const url = form.typed["url"]?.[0]?.trim() ?? "";
  const why = form.typed["why"]?.[0] ?? "";
  const content: Content =
    form.files.length > 0 || url === "" ? { kind: "file", files: form.files } : { kind: "link", url };
  const added = await perform(context.services, addVersion, { viewer, number, content, why });
  if (added.ok) return redirect(`/library/${number}/release`);
  if (added.refusal.kind === "no-such-resource") throw data(null, { status: 404 });
  return comeBack(form, resourceRefusals(added.refusal));
}

function comeBack(form: FormWithFiles, errors: FieldErrors) {
  return data({ typed: form.typed, errors, held: toHeld(form.files) }, { status: 422 });
}

export default function NewFiles() {
  const { number, title, version, url } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  return (
    <Page
      heading="New files"
      caption={title}
      back={{ to: `/library/${number}`, text: "The resource" }}
      errors={errorItems(refused)}
    >
      <p>
        The address stays the same. Readers see version {version} until you have looked through the new one and released
        it. Older versions stay in the list of versions.
      </p>
      <Form method="post" encType="multipart/form-data" noValidate>
        <FileInput
          id="files"
          name="files"
          label="Files"
          labelSize="m"
          error={kept.error("files")}
          held={refused?.held ?? []}
          uploadTo="/library/upload"
        />
        <TextInput {...kept.one("url", url)} label="Or the address of a web page" spellCheck={false} />
        <TextInput {...kept.one("why")} label="What is new" hint="A few words, for those who know the older version." />
        <Button>Add the new version</Button>
      </Form>
    </Page>
  );
}
