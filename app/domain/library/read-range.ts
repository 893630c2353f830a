export type Part = { start: number; end: number }; // bytes, both ends count

/**
 * The part of a file that a `Range` header asks for: null for the whole file, "none" when it lies outside. Several parts,
 * other units and what cannot be read get the whole file, as the standard allows. Source: RFC 9110, section 14.
 */
export function readRange(header: string | null, bytes: number): Part | "none" | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (asked === null) return null;
  const [, from = "", to = ""] = asked;
  if (from === "" && to === "") return null;
  if (from === "") {
    const last = Number(to);
    return last === 0 || bytes === 0 ? "none" : { start: Math.max(0, bytes - last), end: bytes - 1 };
  }
  const start = Number(from);
  const end = to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (to !== "" && Number(to) < start) return null;
  return start >= bytes ? "none" : { start, end };
}

/** Whether an `If-None-Match` names what the browser has. */
export function hasAlready(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.trim() === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}
