import { useEffect, useRef, useState } from "react";

const settleMs = 200;

/** Words that are marked inside one post, where on its part of the page they end, and its place for what comes after. */
export type MarkedWords = { post: number; words: string; place: Element; top: number };

/** What somebody has marked in a post, by mouse, finger or keys; null when nothing is, or when it is more than one post. */
export function useMarkedWords(): { marked: MarkedWords | null; forget: () => void } {
  const [marked, setMarked] = useState<MarkedWords | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const look = () => {
      // Whoever comes to the button by keys has marked something still.
      if (!isOfButton(document.activeElement)) setMarked(markedNow());
    };
    const later = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(look, settleMs);
    };
    const left = ({ key }: KeyboardEvent) => void (key === "Escape" && setMarked(null));
    const press = (event: MouseEvent) => {
      if (isOfButton(event.target)) event.preventDefault(); // or the words would not be marked any more
    };
    document.addEventListener("mousedown", press);
    document.addEventListener("selectionchange", later);
    document.addEventListener("keydown", left);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener("mousedown", press);
      document.removeEventListener("selectionchange", later);
      document.removeEventListener("keydown", left);
    };
  }, []);
  return { marked, forget: () => setMarked(null) };
}

function isOfButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".quote-words") !== null;
}

function markedNow(): MarkedWords | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: within } = range;
  const prose = (within instanceof Element ? within : within.parentElement)?.closest(".prose");
  const part = prose?.closest<HTMLElement>("li[id^='post-']");
  const place = part?.querySelector(".quote-place");
  const post = Number(part?.id.slice("post-".length));
  const words = selection.toString().trim();
  if (!part || !place || !Number.isInteger(post) || words === "") return null;
  return { post, words, place, top: range.getBoundingClientRect().bottom - part.getBoundingClientRect().top };
}
