import { copyFileSync, mkdirSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#db/open.ts";
import { keepNote, noteIds, openTemp, placeOptions } from "#test/integration/db/temp-database.ts";

const cuts = 100;

test("cut the log anywhere: it opens, and holds every act that was acknowledged before the cut and none in part", async () => {
  await using world = openTemp();
  world.db.checkpoint();
  const wal = join(world.dataDir, "site.db-wal");
  const acknowledged: { id: string; walBytes: number }[] = [];
  for (let group = 0; group < 60; group++) {
    const ids = Array.from({ length: 1 + (group % 4) }, (_, n) => `note-${group}-${n}`);
    for (const id of await Promise.all(ids.map((id) => world.db.act(keepNote(id))))) {
      acknowledged.push({ id, walBytes: statSync(wal).size });
    }
  }
  const whole = statSync(wal).size;
  const all = acknowledged.map(({ id }) => id);
  for (const [place, offset] of offsets(whole).entries()) {
    const dataDir = join(world.folder, `cut-${place}`);
    copyCut(world.dataDir, dataDir, offset);
    const db = openDatabase({ ...placeOptions(world), dataDir });
    const found = noteIds(db.read);
    expect(found, `cut at ${offset}`).toEqual(all.slice(0, found.length));
    expect(found.length, `cut at ${offset}`).toBeGreaterThanOrEqual(
      acknowledged.filter((act) => act.walBytes <= offset).length,
    );
    expect(db.read.get(sql`PRAGMA integrity_check`)).toEqual({ integrity_check: "ok" });
    expect(await db.act(keepNote("written after the cut"))).toBe("written after the cut");
    await db.close();
  }
});

/** Spread evenly over the file, each moved by a different number of bytes so that every part of a frame is met. */
function offsets(bytes: number): number[] {
  return Array.from({ length: cuts }, (_, n) =>
    Math.min(bytes, Math.floor((bytes * n) / (cuts - 1)) + ((n * 7919) % 24)),
  );
}

function copyCut(from: string, to: string, offset: number): void {
  mkdirSync(to);
  for (const name of ["site.db", "site.db-wal", "keys.db", "keys.db-wal"])
    copyFileSync(join(from, name), join(to, name));
  truncateSync(join(to, "site.db-wal"), offset);
}
