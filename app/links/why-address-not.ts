import type { RefusedReason } from "#app/domain/links/look.ts";

/** Why an address is none that we open, before anything is asked of it: the web only, on its own ports, without a password. */
export function whyAddressNot(url: URL, ports: readonly string[]): RefusedReason | null {
  if (url.protocol !== "http:" && url.protocol !== "https:") return "odd-address";
  if (url.username !== "" || url.password !== "") return "odd-address";
  const port = url.port === "" ? (url.protocol === "https:" ? "443" : "80") : url.port;
  return ports.includes(port) ? null : "odd-port";
}
