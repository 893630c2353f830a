import type { PersonItem } from "#app/domain/conversation/transcript.ts";
import type { Side } from "./line-state.ts";

export const personSide: Side<PersonItem> = {
  ownIdOf: (item) => (item.kind === "message" ? item.clientId : null),
  asksReload: ({ kind }) => kind === "answered",
  readsFirst: false,
};
