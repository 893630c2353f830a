import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { confirmRelease, hindranceOf, type ConfirmRefusal } from "#app/use-cases/library/confirm-release.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { Version } from "#db/queries/library/versions.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { readTyped, refuseForm } from "../administration/typed.ts";
import { requireKept } from "../library/look-as.ts";
import { visibilityWords } from "../library/visibility-words.ts";
import { findingsOf } from "./findings-of.ts";
import { whatIsNew } from "./what-is-new.ts";
import { WhatIsNew } from "./what-is-new-part.tsx";
import { FileSheet } from "./file-sheet.tsx";

export const meta = titled("Look through it and release it");

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { resource } = await requireKept(context, params["number"]);
  const { services } = context;
  const version = resource.versions.find(({ releasedAt }) => releasedAt === null);
  if (version === undefined) throw redirect(`/library/${resource.row.number}`);
  const { row } = resource;
  return {
    number: row.number,
    title: row.title,
    summary: row.summary,
    url: version.url,
    version: version.number,
    draft: row.visibility === "draft",
    seenBy: visibilityWords(row, resource.spaceName, services.clock.now()),
    hindrance: hindranceOf(version),
    recorded: holdsRecording(version),
    files: await findingsOf(services, row.id, version),
    changed: await whatIsNew(services, resource, version),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { resource, viewer } = await requireKept(context, params["number"]);
  const typed = await readTyped(request);
  const number = resource.row.number;
  const version = resource.versions.find((one) => String(one.number) === typed["version"]?.[0]);
  if (version === undefined) throw data(null, { status: 404 });
  if (typed["nobody"]?.[0] !== "yes")
    return refuseForm(typed, {
      nobody: "Tick this when you have looked at every page. If you cannot, keep it as a draft.",
    });
  if (holdsRecording(version) && typed["recorded"]?.[0] !== "yes")
    return refuseForm(typed, {
      recorded: "Tick this when you have made sure of it. If you cannot, keep it as a draft.",
    });
  const files = await findingsOf(context.services, resource.row.id, version);
  const findings = files.reduce((sum, file) => sum + file.findings.length, 0);
  const done = await perform(context.services, confirmRelease, { viewer, number, version: version.number, findings });
  if (!done.ok) return refuseForm(typed, { form: refusalWords(done.refusal) }, 409);
  return redirect(`/library/${number}?done=released`);
}

/** Sound and film are given out as they came: nothing of ours can take out where they were recorded. */
function holdsRecording({ files }: Version): boolean {
  return files.some(({ mediaType }) => /^(audio|video)\//.test(mediaType));
}

function refusalWords({ kind }: ConfirmRefusal): string {
  switch (kind) {
    case "no-such-version":
      return "This version is not there any more. Open the page again.";
    case "may-not-release":
      return "Contributors, facilitators and staff can release a resource. Ask one of them to look through it.";
    case "released-already":
      return "Somebody has released this version already.";
    case "still-read":
      return "We are still reading the files. Wait a minute, load the page again and look through all pages first.";
    case "blocked":
      return "The scanner found something harmful in a file. Give the resource a clean file first.";
  }
}

export default function Release() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { number, version, files, hindrance } = shown;
  return (
    <Page
      heading="Look through it and release it"
      caption={`${shown.title}, version ${version}`}
      back={{ to: `/library/${number}`, text: "The resource" }}
      errors={errorItems(refused)}
      width="full"
    >
      <p>Before anybody else sees it, look at every page: can somebody be recognised who has not agreed to it?</p>
      <p>
        {shown.seenBy} <Link to={`/library/${number}/edit`}>Change who sees it</Link>
      </p>
      {shown.url === null ? null : <p className="checksum">{shown.url}</p>}
      {files.map((file) => (
        <FileSheet key={file.place} file={file} number={number} version={version} />
      ))}
      {shown.changed === null ? null : <WhatIsNew number={number} changed={shown.changed} />}
      {hindrance === null ? (
        <ConfirmForm shown={shown} kept={keptIn(refused)} />
      ) : (
        <p role="status">{refusalWords({ kind: hindrance })}</p>
      )}
    </Page>
  );
}

type ConfirmProps = {
  shown: { version: number; draft: boolean; recorded: boolean };
  kept: ReturnType<typeof keptIn>;
};

function ConfirmForm({ shown: { version, draft, recorded }, kept }: ConfirmProps) {
  return (
    <Form method="post" noValidate>
      {recorded ? (
        <Checkboxes
          {...kept.many("recorded")}
          label="Where it was recorded"
          labelSize="m"
          hint="Phones and cameras often write into a film or a sound where and when it was recorded. We cannot take that out, and everyone who may see it gets the file as it is. Turn the place off in the phone's settings, or save the film again with a program that leaves it out."
          choices={[
            {
              value: "yes",
              label: "I have made sure that it does not give away a place or a time that should not be known.",
            },
          ]}
        />
      ) : null}
      <input type="hidden" name="version" value={version} />
      <Checkboxes
        id="nobody"
        name="nobody"
        label="Your word for it"
        labelSize="m"
        hint="Your name and the time are kept with it."
        error={kept.error("nobody")}
        choices={[{ value: "yes", label: "I have looked at every page. Nobody can be recognised who has not agreed." }]}
      />
      {draft ? <p>It stays a draft until you change who sees it.</p> : null}
      <Button>Release it</Button>
    </Form>
  );
}
