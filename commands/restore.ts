import { parseArgs } from "node:util";
import { restoreBackup } from "#db/backup/restore-backup.ts";
import { openDataFolder } from "./data-folder.ts";
import { printChecks } from "./print-checks.ts";
import { runCommand } from "./run-command.ts";

await runCommand(() => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { keys: { type: "string" } } });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    process.stderr.write("Say which backup to restore: npm run restore -- FILE [--keys KEYS-FILE]\n");
    return false;
  }
  const tools = openDataFolder(process.env);
  const report = restoreBackup(tools, { file, keysFile: values.keys });
  printChecks(report.checks);
  console.log(`Restored into ${tools.dataDir}: the data of ${report.data.madeAt}`);
  if (report.setAside !== null) console.log(`What was there before is kept in ${report.setAside}`);
  return true;
});
