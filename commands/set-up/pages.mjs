import { nodeForSite } from "./node.mjs";
import { inProject } from "./places.mjs";
import { run } from "./run.mjs";
import { hashOf, readStamp, removeStamp, writeStamp } from "./stamp.mjs";

const stamp = "build/.set-up";

/** All that the built pages are made from. Content is not: the site reads it when it starts. */
const sources = [
  "app",
  "db",
  "realtime",
  "public",
  "package.json",
  "package-lock.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];

export function pagesAreReady() {
  return readStamp(stamp) === hashOf(sources);
}

/** The hash is taken before the build: a source changed while it runs leads to another build, never to a stale stamp. */
export async function buildPages() {
  const hash = hashOf(sources);
  removeStamp(stamp);
  await run(nodeForSite(), [inProject("node_modules/@remix-run/dev/dist/cli.js"), "vite:build"], {
    env: { NODE_ENV: "production" },
    otherwise: "The pages could not be built. The lines above say where; nothing else has changed.",
  });
  writeStamp(stamp, hash);
}
