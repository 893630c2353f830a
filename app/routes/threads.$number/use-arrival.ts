import { useLocation } from "@remix-run/react";
import { useState } from "react";

/**
 * A key for what begins anew where somebody has come by a link or a form. It stays when the page is loaded again where
 * they are, and when they only go to another place on it: what they type is theirs.
 * @param made what the loader gave
 */
export function useArrival(made: unknown): string {
  const { key } = useLocation();
  const [seen, see] = useState({ key, made, arrival: key });
  if (seen.key === key && seen.made === made) return seen.arrival;
  const arrival = seen.key !== key && seen.made !== made ? key : seen.arrival;
  see({ key, made, arrival });
  return arrival;
}
