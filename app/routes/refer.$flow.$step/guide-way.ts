import type { Conversation } from "#db/queries/conversations.ts";

/** Where the pages of one way through the guide stand: behind a public door, or at the desk while staff type for a person. */
export type GuideWay = {
  begin: string;
  steps: string; // a step's id follows
  callSoon: string;
  stop: string;
  sent: string;
  ended: string; // the id of the step it ended at follows
};

export function publicWay(door: Conversation["door"]): GuideWay {
  return {
    begin: door === "guide" ? "/refer" : "/refer/call-back",
    steps: `/refer/${door}`,
    callSoon: "/refer/call-soon",
    stop: `/refer/stop/${door}`,
    sent: "/refer/sent",
    ended: `/refer/ended/${door}`,
  };
}
