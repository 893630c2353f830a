import { parseArgs } from "node:util";
import { sayBytes } from "#app/domain/library/say-bytes.ts";
import { takeAlong } from "./network-export/take-along.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const { values } = parseArgs({ options: { to: { type: "string" } } });
  if (values.to === undefined) {
    process.stderr.write("Say where it should go: npm run -s network:export -- --to FOLDER, or a FILE.zip\n");
    return false;
  }
  const { file, bytes, manifest } = await takeAlong(values.to, process.env);
  for (const [kind, rows] of Object.entries(manifest.kinds))
    if (rows > 0) console.log(`${String(rows).padStart(8)} ${kind}`);
  console.log(`Written: ${file} (${sayBytes(bytes)})`);
  console.log("It holds what members wrote in every space, in clear, and no secrets. Keep it safe.");
  const { missing } = manifest;
  if (missing.length === 0) return true;
  process.stderr.write(`${missing.length} files are gone or damaged on the site:\n`);
  for (const id of missing) process.stderr.write(`  ${id}\n`);
  return false;
});
