import { parseArgs } from "node:util";
import { restoreBackup } from "#db/backup/restore-backup.ts";
import { openErasureKeeper } from "#db/erasures/erasure-keeper.ts";
import { deriveMasterKey } from "#db/keys.ts";
import { openDatabase } from "#db/open.ts";
import { openDataFolder } from "./data-folder.ts";
import { printChecks } from "./print-checks.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { keys: { type: "string" }, files: { type: "string" }, "without-files": { type: "boolean" } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    process.stderr.write("Say which backup to restore: npm run restore -- FILE [--keys KEYS-FILE] [--files FOLDER]\n");
    return false;
  }
  const tools = { ...openDataFolder(process.env), formerKey: formerKeyOf(process.env) };
  const pair = { file, keysFile: values.keys, filesFolder: values.files };
  const report = restoreBackup(tools, pair, { withoutFiles: values["without-files"] === true });
  printChecks(report.checks);
  if (report.erased > 0) await eraseRowsAgain(tools);
  console.log(`Restored into ${tools.dataDir}: the data of ${report.data.madeAt}`);
  const { inAll, broughtBack, missing } = report.files;
  console.log(`Files of the library: ${inAll - missing.length} of ${inAll} are here, ${broughtBack} came back`);
  if (report.erased > 0) console.log(`Erased since that backup, and erased again: ${report.erased} conversations`);
  if (report.setAside !== null) console.log(`What was there before is kept in ${report.setAside}`);
  return true;
});

/** The keys are gone already; this empties the rows too. A start of the site does the same, should this be cut short. */
async function eraseRowsAgain(tools: ReturnType<typeof openDataFolder>): Promise<void> {
  const db = openDatabase({ ...tools, log: () => undefined });
  try {
    await openErasureKeeper(tools, db).settle();
  } finally {
    await db.close();
  }
}

/** Of a backup from before the secret was changed. */
function formerKeyOf({ OLD_SITE_SECRET: secret }: NodeJS.ProcessEnv): Uint8Array | undefined {
  return secret === undefined || secret === "" ? undefined : deriveMasterKey(secret);
}
