import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { insertMember } from "#db/queries/members.ts";
import { openDatabase, type Database } from "#db/open.ts";
import { insertSpace } from "./library-world.ts";

/** A database of its own with three members and two spaces, and nothing else of the site. */
export async function openBareWorld() {
  const dataDir = mkdtempSync(join(tmpdir(), "library-"));
  const db = openDatabase({ dataDir, masterKey: randomBytes(32), log: () => undefined });
  const at = new Date("2026-05-06T11:00:00Z");
  const write = (work: (own: Database) => Promise<unknown>) =>
    db.act(async (own) => ({ keep: true, value: void (await work(own)) }));
  await write(async (own) => {
    for (const id of ["ann", "bob", "cat"])
      await insertMember(own, { id, name: id, mail: `${id}@example.org`, sample: true, active: true, createdAt: at });
    for (const id of ["north", "south"]) await insertSpace(own, id, [], at);
  });
  return {
    read: db.read,
    write,
    async [Symbol.asyncDispose]() {
      await db.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
