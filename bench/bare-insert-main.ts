import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Client from "better-sqlite3";

/** The least that a durable answer can cost: Node's own web server, one prepared insert of the same size, one sync to disk each. */
const folder = mkdtempSync(join(tmpdir(), "bare-insert-"));
const db = new Client(join(folder, "bare.db"));
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.exec("CREATE TABLE rows (id TEXT PRIMARY KEY, body BLOB NOT NULL)");
const insert = db.prepare("INSERT INTO rows VALUES (?, ?)");
const body = Buffer.alloc(200, 7);
const server = createServer((request, response) => {
  request.resume();
  insert.run(randomUUID(), body);
  response.writeHead(204).end();
});
server.listen(0, "127.0.0.1", () => console.log(`Ready: http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once("SIGTERM", () => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
