import { z } from "zod";

const reference = z.string().max(40);
const team = z.string().min(1).max(80);

/** What a button of a live conversation does. Those about one person carry the reference, and lead back to their record. */
export const liveForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(["here", "away"]) }),
  z.object({ intent: z.enum(["turn-on", "turn-off"]), team }),
  z.object({ intent: z.enum(["join", "leave", "hand-back"]), reference }),
]);

export type LiveForm = z.infer<typeof liveForm>;
