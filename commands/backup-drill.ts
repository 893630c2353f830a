import { parseArgs } from "node:util";
import { drillBackup } from "#db/backup/drill-backup.ts";
import { openDataFolder } from "./data-folder.ts";
import { printChecks } from "./print-checks.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { keys: { type: "string" }, files: { type: "string" } },
  });
  const [file] = positionals;
  const report = await drillBackup(
    openDataFolder(process.env),
    file === undefined ? null : { file, keysFile: values.keys, filesFolder: values.files },
  );
  console.log(`Backup drill of ${report.file}, made at ${report.madeAt}`);
  printChecks(report.checks);
  console.log("Rows in each table:");
  for (const [table, count] of Object.entries(report.counts)) console.log(`  ${String(count).padStart(8)}  ${table}`);
  const passed = report.checks.every((check) => check.passed);
  console.log(
    `${passed ? "This backup can be restored" : "THIS BACKUP CANNOT BE RESTORED"}. The drill took ${report.seconds} seconds.`,
  );
  return passed;
});
