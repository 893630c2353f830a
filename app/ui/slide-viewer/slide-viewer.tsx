import { useRef } from "react";
import { Speaking } from "#app/ui/announcer/speaking.tsx";
import { FullScreenButton } from "./full-screen-button.tsx";
import { SlideLink } from "./slide-link.tsx";
import { SlideStrip, type StripSlide } from "./slide-strip.tsx";
import { SpokenSlide } from "./spoken-slide.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useSlideKeys } from "./use-slide-keys.ts";

export type ShownSlides = {
  kind: "slide" | "page";
  at: number; // the number of the one that is shown
  of: number; // how many there are
  title: string;
  picture: string | null;
  first: string;
  previous: string | null;
  next: string | null;
  last: string;
  strip: StripSlide[];
};

const regionId = "slide-said";

/**
 * The picture of a slide with the way to the others. Each is a page with an address of its own, so that it all works
 * without JavaScript; with it, keys move while the focus is in here, and the focus stays where it is.
 */
export function SlideViewer({ slides }: { slides: ShownSlides }) {
  const { kind, picture, previous, next, strip } = slides;
  const whole = useRef<HTMLElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  useSlideKeys(whole, slides);
  useKeptFocus(whole, slides.at);
  return (
    <Speaking regionId={regionId}>
      <section
        ref={whole}
        className="slide-viewer"
        aria-label={kind === "slide" ? "Slides" : "Pages"}
        tabIndex={-1}
        data-keeps-focus
      >
        <div ref={stage} className="slide-viewer__stage">
          {picture === null ? (
            <p>There is no picture of this {kind}. Its words are below.</p>
          ) : (
            <img className="slide-viewer__picture" src={picture} alt="" />
          )}
          <div className="slide-viewer__ways">
            <SlideLink to={previous} rel="prev" text={`Previous ${kind}`} />
            <SlideLink to={next} rel="next" text={`Next ${kind}`} />
            <FullScreenButton stage={stage} />
            {picture === null ? null : <a href={picture}>Open the picture alone, to make it larger</a>}
          </div>
          <div className="nhsuk-u-visually-hidden" id={regionId} role="status" />
        </div>
        <SpokenSlide slides={slides} />
        <SlideStrip kind={kind} at={slides.at} strip={strip} />
      </section>
    </Speaking>
  );
}
