import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#db/open.ts";
import { startChild } from "#test/integration/db/child.ts";
import { makeFolder, noteIds, placeOptions } from "#test/integration/db/temp-database.ts";

const kills = 5;

test("killed again and again while it writes, the site never loses an acknowledged act or a key", async () => {
  using place = makeFolder();
  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    acknowledged.push(...(await writeUntilKilled(place, `life-${kill}`, 20 + kill * 27)));
    const db = openDatabase(placeOptions(place));
    const found = noteIds(db.read);
    expect(acknowledged.filter((id) => !found.includes(id))).toEqual([]);
    expect(found.filter((id) => !db.read.sealer.hasKey(id))).toEqual([]);
    expect(db.read.get(sql`PRAGMA integrity_check`)).toEqual({ integrity_check: "ok" });
    await db.close();
  }
  expect(acknowledged.length).toBeGreaterThan(kills);
});

async function writeUntilKilled(place: { dataDir: string; migrationsDir: string }, life: string, milliseconds: number) {
  await using child = await startChild("write-for-ever", place, life);
  let said = "";
  child.process.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await sleep(milliseconds);
  child.process.kill("SIGKILL");
  await once(child.process, "close");
  return said.split("\n").filter((line) => line.endsWith("."));
}
