import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";

export type StripSlide = { number: number; title: string; to: string; thumbnail: string | null; questions: number };

type SlideStripProps = { kind: "slide" | "page"; at: number; strip: readonly StripSlide[] };

/** Small pictures of the slides round the one that is shown, each a link that says which it is. */
export function SlideStrip({ kind, at, strip }: SlideStripProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => bringIntoSight(list.current), [at]);
  return (
    <ol ref={list} className="slide-strip" aria-label={kind === "slide" ? "All slides" : "All pages"}>
      {strip.map(({ number, title, to, thumbnail, questions }) => (
        <li key={number} className="slide-strip__one">
          <Link
            className="slide-strip__link"
            to={to}
            preventScrollReset
            prefetch="none"
            aria-current={number === at ? "page" : undefined}
          >
            {thumbnail === null ? null : (
              <img className="slide-strip__picture" src={thumbnail} alt="" loading="lazy" width={128} height={72} />
            )}
            <span className="slide-strip__name">
              {kind === "slide" ? "Slide" : "Page"} {number}
              {title === "" ? "" : `: ${title}`}
            </span>
            {questions === 0 ? null : (
              <span className="slide-strip__questions">
                {" "}
                {questions} {questions === 1 ? "question" : "questions"}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** Moves the strip alone: the page stays where it is. */
function bringIntoSight(list: HTMLOListElement | null): void {
  const current = list?.querySelector<HTMLElement>("[aria-current]")?.closest("li");
  if (!list || !current) return;
  list.scrollLeft = current.offsetLeft - list.offsetLeft - (list.clientWidth - current.clientWidth) / 2;
}
