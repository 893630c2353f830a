import type { ShownSlides } from "#app/ui/slide-viewer/slide-viewer.tsx";
import type { ReadPage } from "#db/queries/library/pages.ts";
import type { ReadDocument } from "../library/read-document.ts";

const mostInStrip = 60; // a long document shows those round the one that is read

/** A page with the ways to the others, for the viewer. `questions`: how many are asked about each page. */
export function showSlides(
  { resource, version, place, pages, query }: ReadDocument,
  page: ReadPage,
  questions: ReadonlyMap<number, number>,
): ShownSlides {
  const number = resource.row.number;
  const index = pages.indexOf(page);
  const to = (one: ReadPage | undefined) => (one === undefined ? null : `/library/${number}/s/${one.number}${query}`);
  const picture = `/library/${number}/picture/${place}`;
  const from = Math.max(0, Math.min(index - mostInStrip / 2, pages.length - mostInStrip));
  return {
    kind: page.kind,
    at: page.number,
    of: pages.length,
    title: page.title,
    picture: page.pictureId === null ? null : `${picture}/${page.number}?v=${version.number}`,
    first: to(pages[0]) ?? "",
    previous: to(pages[index - 1]),
    next: to(pages[index + 1]),
    last: to(pages.at(-1)) ?? "",
    strip: pages.slice(from, from + mostInStrip).map((one) => ({
      number: one.number,
      title: one.title,
      to: to(one) ?? "",
      thumbnail:
        (one.thumbnailId ?? one.pictureId) === null ? null : `${picture}/${one.number}?v=${version.number}&small`,
      questions: questions.get(one.number) ?? 0,
    })),
  };
}
