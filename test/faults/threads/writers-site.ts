import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "#app/config.ts";
import { startThread } from "#app/use-cases/discussion/start-thread.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { Services } from "#app/services.ts";
import { members, spaces } from "#db/schema/index.ts";
import { signIn } from "#test/support/live/seed-live.ts";
import { startSite } from "#server";

/** The real site with one thread and members who may write in it: added at its first start on a data folder. Jobs rest. */
const config = readConfig(process.env);
const site = await startSite(config, { jobs: false });
const file = join(config.dataDir, "writers.json");
if (!existsSync(file)) writeFileSync(file, JSON.stringify(await addWriters(Number(process.env["WRITERS"] ?? 1))));
console.log(`Writers: ${readFileSync(file, "utf8")}`);
console.log(`Ready: ${site.url}`);
process.once("SIGTERM", () => void site.stop().then(() => process.exit(0)));

/** @returns their cookies */
async function addWriters(count: number): Promise<string[]> {
  const { services } = site;
  const ids = Array.from({ length: count }, (_, n) => `writer-${n}`);
  const createdAt = services.clock.now();
  await services.db.act(async (db) => {
    const open = { seenBy: "members", joining: "open", postsSeenBy: "members", writtenBy: "members" } as const;
    await db.insert(spaces).values({ id: "many", name: "Many", purpose: "To try", sample: true, createdAt, ...open });
    for (const id of ids) {
      const mail = `${id}@example.org`;
      await db.insert(members).values({ id, name: `Member ${id}`, mail, sample: true, active: true, createdAt });
    }
    return { keep: true, value: null };
  });
  await beginThread(services, ids[0] ?? "");
  return Promise.all(ids.map(async (id) => (await signIn(services, id)).cookie));
}

async function beginThread(services: Services, memberId: string): Promise<void> {
  const viewer = { memberId, grants: [], spaceIds: [], now: services.clock.now() };
  const words = { postId: services.ids.newId(), title: "All at once", body: "Who is there?", saidNotPersonal: false };
  const begun = await perform(services, startThread, { viewer, about: { kind: "space", spaceId: "many" }, ...words });
  if (!begun.ok) throw new Error(`The thread was refused: ${begun.refusal.kind}`);
}
