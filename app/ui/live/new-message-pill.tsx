import { useEffect, useRef, useState, type RefObject } from "react";

/** `byOthers`: the numbers of the items that somebody else wrote, in order. */
export type NewMessagePillProps = { list: RefObject<HTMLOListElement>; byOthers: readonly number[] };

/**
 * Says that something new came while the end of the list is out of view. Nothing scrolls by itself: pressing it goes to
 * the first new one.
 */
export function NewMessagePill({ list, byOthers }: NewMessagePillProps) {
  const known = useRef(byOthers.at(-1) ?? 0);
  const [firstNew, setFirstNew] = useState<number | null>(null);
  useEffect(() => {
    const first = byOthers.find((n) => n > known.current);
    if (first === undefined) return;
    known.current = byOthers.at(-1) ?? first;
    if (!isInView(list.current?.lastElementChild)) setFirstNew((before) => before ?? first);
  }, [list, byOthers]);
  useEffect(() => {
    if (firstNew === null) return;
    const look = () => isInView(list.current?.lastElementChild) && setFirstNew(null);
    addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look);
    return () => {
      removeEventListener("scroll", look);
      removeEventListener("resize", look);
    };
  }, [list, firstNew]);
  if (firstNew === null) return null;
  const show = () => {
    setFirstNew(null);
    goTo(findFrom(list.current, firstNew));
  };
  return (
    <div className="new-message">
      <button type="button" className="new-message__pill" onClick={show}>
        New message
      </button>
    </div>
  );
}

const edgePx = 44; // the bar at the top, and less than a line at the bottom, do not count as seen

function isInView(element: Element | null | undefined): boolean {
  if (!element) return true;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > edgePx && top < innerHeight - edgePx;
}

function findFrom(list: HTMLOListElement | null, first: number): HTMLElement | undefined {
  const all = [...(list?.querySelectorAll<HTMLElement>("[data-n]") ?? [])];
  return all.find(({ dataset }) => Number(dataset["n"]) >= first);
}

function goTo(place: HTMLElement | undefined): void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}
