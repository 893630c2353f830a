import { useNavigate } from "@remix-run/react";
import { useEffect, useRef, type RefObject } from "react";

/**
 * Plain links inside a list are followed by the router, as its own links are: fifty of those cost much of drawing a page.
 * @param which a selector of the links that lead to other pages of the site
 * @returns what the list takes as its `ref`
 */
export function useRoutedLinks(which: string): RefObject<HTMLOListElement> {
  const list = useRef<HTMLOListElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    const within = list.current;
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(which) : null;
      if (link === null || isForBrowser(event)) return;
      event.preventDefault();
      navigate(`${link.pathname}${link.search}${link.hash}`);
    };
    within?.addEventListener("click", follow);
    return () => within?.removeEventListener("click", follow);
  });
  return list;
}

/** A new tab, a window or a file is asked of the browser itself. */
function isForBrowser(event: MouseEvent): boolean {
  const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  return defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
}
