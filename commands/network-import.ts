import { parseArgs } from "node:util";
import { bringIn } from "./network-import/bring-in.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const { values } = parseArgs({ options: { from: { type: "string" } } });
  if (values.from === undefined) {
    process.stderr.write("Say which export to bring in: npm run -s network:import -- --from FILE.zip\n");
    return false;
  }
  const { dataDir, network, madeAt, kinds, files } = await bringIn(values.from, process.env);
  for (const [kind, rows] of Object.entries(kinds)) if (rows > 0) console.log(`${String(rows).padStart(8)} ${kind}`);
  console.log(`Brought into ${dataDir}: ${network} as it stood at ${madeAt}, with ${files.laid} files`);
  if (files.missing > 0) console.log(`Gone or damaged before the export was made: ${files.missing} files`);
  if (!process.env["SITE_SECRET"])
    console.log("Sealed with the demonstration's secret, because SITE_SECRET is not set");
  console.log("Start the site now. Everybody signs in by a mailed link; README.txt in the export says what else to do");
  return true;
});
