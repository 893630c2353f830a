import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * After a step without a reload, a screen reader must hear the new page as it would after a reload: the focus goes to
 * the main part, or to the place on the page that the link names. An error summary that has just taken the focus keeps it,
 * and so does a part that says itself what is new (`data-keeps-focus`).
 */
export function useFocusOnArrival(): void {
  const { pathname, search, hash } = useLocation();
  const place = pathname + search;
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    if (document.activeElement?.closest(".nhsuk-error-summary,[data-keeps-focus]")) return;
    document.getElementById(hash.slice(1) || "main-content")?.focus({ preventScroll: true });
  }, [place, hash]);
}
