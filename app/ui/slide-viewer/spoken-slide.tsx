import { useEffect, useRef } from "react";
import { useAnnouncer } from "#app/ui/announcer/use-announcer.ts";
import type { ShownSlides } from "./slide-viewer.tsx";

/** Says once which slide it is, each time another is shown; the first is read with its page. */
export function SpokenSlide({ slides: { kind, at, of, title } }: { slides: ShownSlides }) {
  const say = useAnnouncer();
  const said = useRef(at);
  useEffect(() => {
    if (said.current === at) return;
    said.current = at;
    say(`${kind === "slide" ? "Slide" : "Page"} ${at} of ${of}${title === "" ? "" : `: ${title}`}`);
  }, [say, kind, at, of, title]);
  return null;
}
