import { parseArgs } from "node:util";
import { sayBytes } from "#app/domain/library/say-bytes.ts";
import { fileDays } from "#db/backup/files/copy-files.ts";
import { keyFileDays } from "#db/backup/remove-old-key-files.ts";
import { writeBackup } from "#db/backup/write-backup.ts";
import { openDataFolder } from "./data-folder.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    process.stderr.write("Say where the backup should go: npm run backup -- FILE\n");
    return false;
  }
  const report = await writeBackup(openDataFolder(process.env), file);
  const rows = Object.values(report.data.counts).reduce((sum, count) => sum + count, 0);
  console.log(`Written: ${report.file} (rows: ${rows})`);
  console.log(`Written: ${report.keysFile} (keys: ${report.keys.counts["data_keys"] ?? 0})`);
  const { files } = report;
  if (files !== null) {
    console.log(`Library files: ${files.inAll} in ${files.folder} (new: ${files.copied}, ${sayBytes(files.bytes)})`);
    if (files.removed > 0) console.log(`Removed, named by no backup of the last ${fileDays} days: ${files.removed}`);
  }
  console.log(`Keep the two files in different places, and the .keys file for ${keyFileDays} days at most.`);
  for (const old of report.removedKeyFiles) console.log(`Removed, older than ${keyFileDays} days: ${old}`);
  const missing = files?.missing ?? [];
  if (missing.length === 0) return true;
  process.stderr.write(`${missing.length} files of the library are gone or damaged on the site, and in no backup:\n`);
  for (const id of missing) process.stderr.write(`  ${id}\n`);
  return false;
});
