import { createContext, useEffect, useState, type ReactNode } from "react";
import { makeSpeaker, type Speaker } from "./make-speaker.ts";

export const SpeakerContext = createContext<Speaker | null>(null);

/** The one speaker of a live region: whoever within speaks waits until the others have been heard. */
export function Speaking({ regionId, children }: { regionId: string; children: ReactNode }) {
  const [speaker] = useState(() => makeSpeaker(() => document.getElementById(regionId)));
  useEffect(() => () => speaker.stop(), [speaker]);
  return <SpeakerContext.Provider value={speaker}>{children}</SpeakerContext.Provider>;
}
