import { useNavigate } from "@remix-run/react";
import { useEffect, type RefObject } from "react";
import type { ShownSlides } from "./slide-viewer.tsx";

/**
 * Arrow keys, Home, End and the page keys move between slides while the focus is in the viewer, and nowhere else on the
 * page (WCAG 2.2, 2.1.4).
 */
export function useSlideKeys(whole: RefObject<HTMLElement>, slides: ShownSlides): void {
  const navigate = useNavigate();
  const { first, previous, next, last } = slides;
  useEffect(() => {
    const viewer = whole.current;
    if (viewer === null) return;
    const move = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isTypedIn(event.target)) return;
      const to = wayOf(event.key, { first, previous, next, last });
      if (to === undefined) return;
      event.preventDefault();
      if (to !== null) navigate(to, { preventScrollReset: true, replace: true });
    };
    viewer.addEventListener("keydown", move);
    return () => viewer.removeEventListener("keydown", move);
  }, [whole, navigate, first, previous, next, last]);
}

type Ways = Pick<ShownSlides, "first" | "previous" | "next" | "last">;

/** Where a key leads: undefined for a key that is not ours, null at the end. */
function wayOf(key: string, { first, previous, next, last }: Ways): string | null | undefined {
  switch (key) {
    case "ArrowLeft":
    case "PageUp":
      return previous;
    case "ArrowRight":
    case "PageDown":
      return next;
    case "Home":
      return previous === null ? null : first;
    case "End":
      return next === null ? null : last;
    default:
      return undefined;
  }
}

function isTypedIn(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}
