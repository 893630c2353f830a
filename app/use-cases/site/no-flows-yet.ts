import type { FlowLibrary } from "#app/services.ts";

/** For the acts of a start that come before the flows are published. */
export const noFlowsYet: FlowLibrary = { newest: notYet, byVersion: notYet };

function notYet(): never {
  throw new Error("the flows are not published yet");
}
