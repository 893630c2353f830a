import { sayDamage } from "#app/domain/record/chain-damage.ts";
import { openTraceKeeper } from "#db/audit/trace-keeper.ts";
import { openDatabase } from "#db/open.ts";
import { openDataFolder } from "./data-folder.ts";
import { runCommand } from "./run-command.ts";

/** Walks the trace of every record, beside a running site or without one, and says where it is broken first. */
await runCommand(async () => {
  const place = openDataFolder(process.env);
  const db = openDatabase({ ...place, readOnly: true, log: () => undefined });
  try {
    const { rows, damage, restored, newest, unread } = await openTraceKeeper(place, db).check();
    if (restored !== null) console.log(sayRestore(restored));
    if (unread > 0)
      console.log(`Lines in the file of heads that this site did not write, or not to their end: ${unread}`);
    if (newest !== null) console.log(`Newest head outside the database: row ${newest.n}, of ${newest.at}`);
    const [first, ...others] = damage;
    if (first === undefined) {
      console.log(`The trace is whole: ${rows} rows.`);
      return true;
    }
    process.stderr.write(`THE TRACE IS BROKEN, first at row ${first.n}${sayTime(first.at)} (${first.kind}).\n`);
    process.stderr.write(`${sayDamage(first)}\n`);
    if (others.length > 0)
      process.stderr.write(`Breaks after it: ${others.length}${others.length > 18 ? " or more" : ""}\n`);
    return false;
  } finally {
    await db.close();
  }
});

function sayTime(at: Date | null): string {
  return at === null ? "" : `, which says ${at.toISOString()}`;
}

function sayRestore({ at, n, over }: { at: string; n: number; over: number | null }): string {
  const rows = n === 0 ? "the backup had no rows" : `rows up to ${n} are of the backup`;
  const lost =
    over === null || over <= n ? "" : `. Rows ${n + 1} to ${over} were written after that backup and are not here`;
  return `Restored on ${at}: ${rows}${lost}.`;
}
