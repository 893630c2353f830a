import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Client from "better-sqlite3";
import { Server } from "socket.io";

/**
 * The least that a durable message can cost: bare socket.io and one prepared insert, acknowledged and passed on after the
 * sync to disk. `bare-say-main.ts each`: a sync for each message; `group`: one for all that came in one turn.
 */
const group = process.argv[2] === "group";
const folder = mkdtempSync(join(tmpdir(), "bare-say-"));
const db = new Client(join(folder, "bare.db"));
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.exec(
  "CREATE TABLE entries (conversation TEXT, id TEXT, n INTEGER, body TEXT, UNIQUE (conversation, id), UNIQUE (conversation, n))",
);
const last = db.prepare("SELECT coalesce(max(n), 0) AS n FROM entries WHERE conversation = ?");
const insert = db.prepare("INSERT INTO entries VALUES (?, ?, ?, ?)");

type Say = { conversation: string; clientId: string; words: string };
type Waiting = { say: Say; answer: (said: { ok: true; n: number }) => void };

const http = createServer();
const io = new Server(http, { perMessageDeflate: false, serveClient: false, maxHttpBufferSize: 64 * 1024 });
const waiting: Waiting[] = [];

io.on("connection", (socket) => {
  socket.on("open", (conversations: string[], answer: () => void) => {
    void socket.join(conversations);
    answer();
  });
  socket.on("say", (say: Say, answer: Waiting["answer"]) => {
    if (!group) return keep([{ say, answer }]);
    if (waiting.push({ say, answer }) === 1) setImmediate(() => keep(waiting.splice(0)));
  });
});

const keep = (all: Waiting[]) => {
  db.exec("BEGIN IMMEDIATE");
  const numbers = all.map(({ say }) => {
    const n = (last.get(say.conversation) as { n: number }).n + 1;
    insert.run(say.conversation, say.clientId, n, say.words);
    return n;
  });
  db.exec("COMMIT");
  for (const [index, { say, answer }] of all.entries()) {
    const n = numbers[index] ?? 0;
    io.to(say.conversation).emit("items", { conversation: say.conversation, items: [{ n, words: say.words }] });
    answer({ ok: true, n });
  }
};

http.listen(0, "127.0.0.1", () => console.log(`Ready: http://127.0.0.1:${(http.address() as AddressInfo).port}`));
process.once("SIGTERM", () => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
