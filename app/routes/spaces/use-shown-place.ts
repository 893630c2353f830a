import { useEffect, useRef } from "react";

/** Whoever asked for what is new is brought to it once it stands there. @returns what asks for a place on the page */
export function useShownPlace(loading: boolean): (place: string) => void {
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (loading || asked.current === null) return;
    const place = document.getElementById(asked.current) ?? document.getElementById("main-content");
    asked.current = null;
    place?.focus();
  }, [loading]);
  return (place) => void (asked.current = place);
}
