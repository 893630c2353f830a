import { Link } from "@remix-run/react";
import { CopyButton } from "#app/ui/copy-button/copy-button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import type { FileView } from "./file-view.ts";

type Props = { file: FileView; number: number; scanned: boolean };

/** A file: read here where that can be, its download, and what makes sure that it is the same. */
export function FileSection({ file, number, scanned }: Props) {
  const address = `/library/${number}/file/${file.place}?v=${file.version}`;
  return (
    <section>
      <h2 className="nhsuk-heading-m">
        <bdi>{file.name}</bdi>
      </h2>
      {file.kept === null ? null : <p>{file.kept}</p>}
      {file.bytes === null ? null : (
        <>
          <InPlace file={file} address={address} />
          <p>
            <a className="nhsuk-button" href={`${address}&download`} download>
              Download<VisuallyHidden> {file.name}</VisuallyHidden> ({file.type}, {file.bytes.size})
            </a>
          </p>
          {file.isCopy ? <p>This is a copy without notes, comments and hidden slides.</p> : null}
          <Details summary="Make sure that your copy is the same">
            <p>Its SHA-256 checksum:</p>
            <p className="checksum">{file.bytes.sha256}</p>
            <CopyButton text={file.bytes.sha256} label="Copy the checksum" />
            {file.scan === "not-scanned" && !scanned ? <p>This site has no scanner for harmful programs.</p> : null}
          </Details>
        </>
      )}
      <Pages file={file} number={number} />
    </section>
  );
}

function InPlace({ file: { mediaType, pages, name, pictures }, address }: { file: FileView; address: string }) {
  if (mediaType.startsWith("image/") && pages.length === 0)
    return <img className="library-picture" src={address} alt={name} />;
  // The words that are spoken are for whoever added it to give, as a file beside it.
  if (mediaType.startsWith("audio/")) return <Sound address={address} name={name} />;
  if (mediaType.startsWith("video/")) return <Film address={address} name={name} />;
  if (mediaType === "application/pdf")
    return (
      <p>
        <a href={address}>Open the PDF in the browser</a>
      </p>
    );
  return pictures === "card" ? <p>The pictures below are cards with the words of each page.</p> : null;
}

function Sound({ address, name }: { address: string; name: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- captions come as a file of their own, when somebody made them
    <audio className="library-media" controls preload="metadata" src={address} aria-label={name} />
  );
}

function Film({ address, name }: { address: string; name: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- captions come as a file of their own, when somebody made them
    <video className="library-media" controls preload="metadata" src={address} aria-label={name} />
  );
}

function Pages({ file, number }: { file: FileView; number: number }) {
  const { reading, refusal, pages, place, version, grade } = file;
  if (reading !== null)
    return (
      <p role="status">
        We are making the pages and the text version
        {reading.of === null ? "" : `: ${reading.done} of ${reading.of}`}. Load this page again in a minute.
      </p>
    );
  if (refusal !== null) return <p>There are no pages of it. {refusal}</p>;
  const first = pages[0];
  if (first === undefined) return null;
  const query = `?v=${version}&f=${place}`;
  return (
    <>
      <p>
        <Link to={`/library/${number}/text${query}`}>Read it as text</Link>
        {grade === null ? null : ` (quality of the text: ${grade.word})`}
      </p>
      <ul className="library-pages" aria-label={first.kind === "slide" ? "Slides" : "Pages"}>
        {pages.map((page) => (
          <li key={page.number} id={`${page.kind}-${page.number}`}>
            <Link to={`/library/${number}/s/${page.number}${query}`}>
              {page.picture ? (
                <img
                  className="library-picture"
                  src={`/library/${number}/picture/${place}/${page.number}?v=${version}&small`}
                  alt=""
                  loading="lazy"
                />
              ) : null}
              {page.kind === "slide" ? "Slide" : "Page"} {page.number}
              {page.title === "" ? "" : `: ${page.title}`}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
