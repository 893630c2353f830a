/** What the page of a box gets back when it has sent what was typed: kept, or what another device has kept meanwhile. */
export type DraftAnswer =
  | { kind: "kept"; version: number }
  | { kind: "newer"; title: string; body: string; version: number }
  | { kind: "signed-out" | "not-kept" };
