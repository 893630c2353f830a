import type { ReleaseFile } from "./findings-of.ts";

type Props = { file: ReleaseFile; number: number; version: number };

/** All pages of a file at once, and what the guard points at in it. */
export function FileSheet({ file, number, version }: Props) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">
        <bdi>{file.name}</bdi>
      </h2>
      {file.findings.length === 0 ? (
        <p>
          Nothing was found that looks like personal data. Look all the same: names and faces cannot be found like that.
        </p>
      ) : (
        <ul>
          {file.findings.map((finding, index) => (
            <li key={index}>
              {finding.page === null ? "" : `Page ${finding.page}: `}
              {finding.says}: <q>{finding.excerpt}</q>
            </li>
          ))}
        </ul>
      )}
      <ul className="library-pages">
        {file.pages.map((page) => (
          <li key={page.number}>
            {page.picture ? (
              <img
                className="library-picture"
                src={`/library/${number}/picture/${file.place}/${page.number}?v=${version}&small`}
                alt={page.title === "" ? `Page ${page.number}` : page.title}
                loading="lazy"
              />
            ) : null}
            {page.kind === "slide" ? "Slide" : "Page"} {page.number}
            {page.title === "" ? "" : `: ${page.title}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
