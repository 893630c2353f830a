import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { isOutsideAddress } from "./is-outside-address.ts";

/** What decides where a look may lead. The site uses `usualGuard`; a test hands in its own names and its own loopback. */
export type Guard = {
  /** Every address of a name. @throws what the system's resolver throws. */
  resolve(name: string): Promise<readonly string[]>;
  mayReach(address: string): boolean;
  ports: readonly string[];
};

export const usualGuard: Guard = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  mayReach: isOutsideAddress,
  ports: ["80", "443"],
};

/** Thrown where a connection would have led inside. */
export class InsideAddress extends Error {
  override name = "InsideAddress";
  readonly code = "INSIDE_ADDRESS";
}

/**
 * The one address that a connection to this host will use: found and judged at this moment, and used as it is, so that
 * a name cannot mean another one a moment later. One address inside among many refuses them all. IPv4 comes first.
 * @throws InsideAddress
 */
export async function pinAddress(host: string, guard: Guard): Promise<string> {
  const name = host.replace(/^\[|\]$/g, "");
  const addresses = isIP(name) === 0 ? await guard.resolve(name) : [name];
  const [first] = addresses.toSorted((a, b) => isIP(a) - isIP(b));
  if (first === undefined || !addresses.every((address) => guard.mayReach(address))) throw new InsideAddress();
  return first;
}
