import { isIP } from "node:net";
import type { Config } from "#app/config.ts";

/** The name that passkeys belong to, and the one address at which they are made and used. */
export type PasskeySite = { rpId: string; origin: string };

/** Browsers make no passkey for a bare number like 127.0.0.1: the demonstration has them at localhost. */
export function passkeySite({ siteUrl, port }: Pick<Config, "siteUrl" | "port">): PasskeySite {
  const { hostname, origin } = new URL(siteUrl);
  const bare = isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
  return bare ? { rpId: "localhost", origin: `http://localhost:${port}` } : { rpId: hostname, origin };
}
