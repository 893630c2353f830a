import type { StaffItem } from "#app/domain/conversation/transcript.ts";
import type { Side } from "./line-state.ts";

/** The desk shows more of what came than its words: what was noticed in them, the clocks, the flag. */
export const staffSide: Side<StaffItem> = {
  ownIdOf: (item) => (item.kind === "message" ? item.clientId : null),
  asksReload: ({ kind }) => kind !== "line",
  readsFirst: true,
};
