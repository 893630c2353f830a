import { openDatabase } from "#db/open.ts";
import { keepNote, placeOptions } from "./temp-database.ts";

/** What the second process does: see child.ts. */
const [part, dataDir = "", migrationsDir = "", extra = ""] = process.argv.slice(2);
const options = placeOptions({ dataDir, migrationsDir });

if (part === "hold") {
  const db = openDatabase(options);
  await db.act(keepNote("kept by the child"));
  console.log("holding");
  setInterval(() => undefined, 1000);
}

if (part === "die-at") {
  openDatabase({ ...options, failpoint: (name) => void (name === extra && process.kill(process.pid, "SIGKILL")) });
}

if (part === "write-for-ever") {
  const db = openDatabase(options);
  for (let n = 0; ; n++) {
    const conversationId = `${extra}conversation-${n}.`; // the full stop: a line that was cut off is no acknowledgement
    await db.act(async (handle) => {
      handle.sealer.createKey(conversationId);
      return keepNote(conversationId)(handle);
    });
    console.log(conversationId);
  }
}
