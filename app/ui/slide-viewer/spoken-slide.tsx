import { useEffect, useState } from "react";
import { useAnnouncer } from "#app/ui/announcer/use-announcer.ts";
import type { ShownSlides } from "./slide-viewer.tsx";

/** Says once which slide it is, each time another is shown; the first is read with its page. */
export function SpokenSlide({ slides: { kind, at, of, title } }: { slides: ShownSlides }) {
  const [first] = useState(at);
  const [hasMoved, setMoved] = useState(false);
  useEffect(() => setMoved((before) => before || at !== first), [at, first]);
  if (!hasMoved && at === first) return null;
  const words = `${kind === "slide" ? "Slide" : "Page"} ${at} of ${of}${title === "" ? "" : `: ${title}`}`;
  return <Said key={at} words={words} />;
}

/** Of slides that are passed over quickly only the one that stays is said. */
function Said({ words }: { words: string }) {
  const say = useAnnouncer();
  useEffect(() => say(words), [say, words]);
  return null;
}
