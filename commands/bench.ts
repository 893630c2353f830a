import { parseArgs } from "node:util";
import { benchConference } from "../bench/conference.ts";
import { benchDesk } from "../bench/desk.ts";
import { benchDocuments } from "../bench/documents.ts";
import { benchGuide } from "../bench/guide.ts";
import { benchListen } from "../bench/listen.ts";
import { benchLibrary } from "../bench/library.ts";
import { machineOf, type BenchReport, type Figure } from "../bench/measure.ts";
import { benchRoute } from "../bench/route.ts";
import { benchSay } from "../bench/say.ts";
import { benchSockets } from "../bench/sockets.ts";
import { benchStart } from "../bench/start.ts";
import { benchThreads } from "../bench/threads.ts";
import { runCommand } from "./run-command.ts";

/** `npm run -s bench -- NAME [--json] [--only PART,PART]`: measures one thing beside a bare baseline, in the same run. */
const benches: Readonly<Record<string, (only: string[]) => Promise<Figure[]>>> = {
  conference: benchConference,
  desk: benchDesk,
  documents: benchDocuments,
  guide: benchGuide,
  library: benchLibrary,
  listen: benchListen,
  route: benchRoute,
  say: benchSay,
  sockets: benchSockets,
  start: benchStart,
  threads: benchThreads,
};

const inParts = ["conference", "desk", "library", "threads"];

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { json: { type: "boolean" }, only: { type: "string" } },
    allowPositionals: true,
  });
  const [name = ""] = positionals;
  const bench = benches[name];
  const only = values.only?.split(",") ?? [];
  if (bench === undefined || positionals.length > 1 || (only.length > 0 && !inParts.includes(name))) {
    process.stderr.write(
      `Say which bench to run: npm run -s bench -- ${Object.keys(benches).join(" | ")} [--json] [--only PART,PART of ${inParts.join(" or ")}]\n`,
    );
    return false;
  }
  const report: BenchReport = { bench: name, machine: machineOf(), figures: await bench(only) };
  if (values.json) console.log(JSON.stringify(report));
  else printTable(report);
  return true;
});

function printTable({ bench, machine, figures }: BenchReport): void {
  console.log(`${bench}: ${machine}`);
  console.table(Object.fromEntries(figures.map(({ name, ...figure }) => [name, figure])));
}
