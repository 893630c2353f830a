import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accessibilityWords, type OfficeProgram } from "#app/domain/documents/accessibility-words.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import type { VersionFile } from "#db/queries/library/versions.ts";
import { requireKept } from "../library/look-as.ts";

export const meta = titled("How well people can read it");

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { resource } = await requireKept(context, params["number"]);
  const files = resource.versions[0]?.files ?? [];
  return {
    number: resource.row.number,
    title: resource.row.title,
    files: files.map((file) => ({
      id: file.id,
      name: file.name,
      says: saysOf(file),
      findings: (file.document?.report ?? []).map((finding) => accessibilityWords(finding, programFor(file.mediaType))),
    })),
  };
}

function programFor(mediaType: string): OfficeProgram {
  if (mediaType.includes("presentation")) return "powerpoint";
  if (mediaType === "application/pdf") return "pdf";
  return mediaType.startsWith("image/") ? "image" : "word";
}

function saysOf({ document }: VersionFile): string {
  if (document === null) return "We do not read files of this kind, so we cannot say.";
  if (document.state === "refused") return "We could not read this file.";
  if (document.state !== "read") return "We are still reading this file. Load the page again in a minute.";
  if (document.grade === "good") return "Nothing stands in the way that a machine can find.";
  return document.grade === "fair" ? "Some pages are hard to read for some people." : "Many people cannot read this.";
}

export default function Report() {
  const { number, title, files } = useLoaderData<typeof loader>();
  return (
    <Page
      heading="How well people can read it"
      caption={title}
      back={{ to: `/library/${number}`, text: "The resource" }}
    >
      <p>
        This is for you and others who look after it. You can show the resource as it is. When you have put something
        right, add the file as a new version.
      </p>
      {files.map((file) => (
        <section key={file.id}>
          <h2 className="nhsuk-heading-m">
            <bdi>{file.name}</bdi>
          </h2>
          <p>{file.says}</p>
          <ul>
            {file.findings.map(({ problem, fix }) => (
              <li key={problem}>
                <p>{problem}</p>
                <p>{fix}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
