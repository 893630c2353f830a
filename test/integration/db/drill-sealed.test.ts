import { join } from "node:path";
import Client from "better-sqlite3";
import { expect, test } from "vitest";
import { drillBackup } from "#db/backup/drill-backup.ts";
import { migrationsFolder } from "#db/migration-files.ts";
import { openDatabase } from "#db/open.ts";
import { findConversation, insertAnswer, insertConversation } from "#db/queries/conversations.ts";
import { flowVersions } from "#db/schema/index.ts";
import { makeFolder, masterKey, placeOptions } from "./temp-database.ts";

/** A real site's tables with two conversations of one answer each, as the site itself writes them. */
async function answered() {
  const place = { ...makeFolder(), migrationsDir: migrationsFolder };
  const db = openDatabase(placeOptions(place));
  const at = new Date("2026-05-04T09:00:00Z");
  await db.act(async (handle) => {
    await handle.insert(flowVersions).values({ id: "v", flowId: "f", format: 1, compiled: "{}", publishedAt: at });
    for (const id of ["one", "two"]) {
      await insertConversation(handle, { id, door: "guide", flowVersion: "v", startedAt: at });
      const conversation = await findConversation(handle, id);
      if (conversation !== null) await insertAnswer(handle, conversation, { ...anAnswer(id), at });
    }
    return { keep: true, value: null };
  });
  return { ...place, db, tools: { ...place, masterKey, now: () => at } };
}

function anAnswer(conversationId: string) {
  const ids = { id: `answer-${conversationId}`, conversationId, clientId: "client-1", stepId: "own-words" };
  const heard = { needs: [], risk: "none" as const, riskRules: [], lexiconVersion: "1", suggested: [], noticed: [] };
  return { ...ids, ...heard, kind: "answer" as const, skipped: false, values: {}, facts: [] };
}

const sealedCheck = async (site: Awaited<ReturnType<typeof answered>>) =>
  (await drillBackup(site.tools, null)).checks.find((check) => check.name === "Sealed text opens");

test("a drill opens what people wrote, counts what was erased, and fails when sealed text was changed", async () => {
  using site = await answered();
  expect(await sealedCheck(site)).toMatchObject({ passed: true, detail: "2 of 2 opened, 0 erased" });
  site.db.read.sealer.destroyKey("two");
  expect(await sealedCheck(site)).toMatchObject({ passed: true, detail: "1 of 1 opened, 1 erased" });
  await site.db.close();
  const client = new Client(join(site.dataDir, "site.db"));
  client.exec(
    "UPDATE entries SET body = (SELECT body FROM entries WHERE conversation_id = 'two') WHERE conversation_id = 'one'",
  );
  client.close();
  expect(await sealedCheck(site)).toMatchObject({ passed: false, detail: "0 of 1 opened, 1 erased" });
});
