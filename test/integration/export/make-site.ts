import { bringIn } from "#commands/network-import/bring-in.ts";
import type { GuideWorld } from "#test/integration/guide/guide-world.ts";

export const newSecret = "a secret of the new site, and of no other";

/** Makes a new site of an export, with a secret of its own, in a folder that has none. */
export function makeSite(world: GuideWorld, file: string, dataDir: string) {
  const given = { content: world.services().content, clock: world.clock };
  return bringIn(file, { DATA_DIR: dataDir, SITE_SECRET: newSecret }, given);
}
