import { parseArgs } from "node:util";
import { restoreBackup } from "#db/backup/restore-backup.ts";
import { deriveMasterKey } from "#db/keys.ts";
import { openDataFolder } from "./data-folder.ts";
import { printChecks } from "./print-checks.ts";
import { runCommand } from "./run-command.ts";

await runCommand(() => {
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
  console.log(`Restored into ${tools.dataDir}: the data of ${report.data.madeAt}`);
  const { inAll, broughtBack, missing } = report.files;
  console.log(`Files of the library: ${inAll - missing.length} of ${inAll} are here, ${broughtBack} came back`);
  if (report.setAside !== null) console.log(`What was there before is kept in ${report.setAside}`);
  return true;
});

/** Of a backup from before the secret was changed. */
function formerKeyOf({ OLD_SITE_SECRET: secret }: NodeJS.ProcessEnv): Uint8Array | undefined {
  return secret === undefined || secret === "" ? undefined : deriveMasterKey(secret);
}
