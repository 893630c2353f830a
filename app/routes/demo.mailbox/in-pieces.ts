export type Piece = { kind: "text" | "link"; text: string };

/** Cuts a plain mail into words and links, so that links can be followed and nothing else becomes markup. */
export function inPieces(body: string): Piece[] {
  return body
    .split(/(https?:\/\/[^\s]+)/)
    .filter((text) => text !== "")
    .map((text) => ({ kind: /^https?:\/\//.test(text) ? "link" : "text", text }));
}
