import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { storedPath } from "#app/domain/library/stored-path.ts";
import { openExport } from "#app/publishing/export/open-export.ts";
import { takeAlong } from "#commands/network-export/take-along.ts";
import { sql } from "drizzle-orm";
import { openGuideWorld } from "#test/integration/guide/guide-world.ts";
import { addStoredFile } from "./add-stored-file.ts";
import { makeSite } from "./make-site.ts";

test("a running site is written into one file by the command of its console; a file that is gone is named", async () => {
  await using world = await openGuideWorld();
  const { config } = world.services();
  const variables = { DATA_DIR: config.dataDir };
  const id = await addStoredFile(world);
  const first = await takeAlong(config.dataDir, variables);
  expect(first.manifest).toMatchObject({ missing: [], network: "North East Social Prescribing Network" });
  expect(first.manifest.kinds).toMatchObject({ members: world.count("members"), "stored-files": 1 });
  await expect(takeAlong(first.file, variables)).rejects.toThrow(/already there/);

  rmSync(join(config.dataDir, storedPath(id)));
  const second = await takeAlong(join(config.dataDir, "second.zip"), variables);
  expect(second.manifest.missing).toEqual([id]);
  const brought = await makeSite(world, second.file, join(config.dataDir, "new"));
  expect(brought.files).toEqual({ laid: 0, missing: 1 });
  (await openExport(first.file)).close();
  expect(readdirSync(config.dataDir).filter((name) => name.endsWith(".part"))).toEqual([]);
  expect(world.services().db.read.get(sql`SELECT count(*) AS n FROM jobs WHERE kind = 'export-network'`)).toEqual({
    n: 0,
  });
  await expect(takeAlong(join(config.dataDir, "no-folder", "x.zip"), variables)).rejects.toThrow(/no folder/);
});
