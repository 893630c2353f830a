import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import { livePath, personSpace } from "../realtime/messages.ts";

/**
 * People whose pages are open and who write nothing: `sockets-load-main.ts WHAT URL COUNT FILE`. Prints a line when all are
 * there, and one each time that all are back after their server ended; ends when it is asked to.
 */
const [what, url = "", count = "1000", file = ""] = process.argv.slice(2);
const ours = what === "ours";
const connectAtOnce = 50;
type Who = { cookie: string; conversation: string };
const people = ours
  ? (JSON.parse(readFileSync(file, "utf8")) as { people: Who[] }).people
  : [{ cookie: "", conversation: "" }];

let there = 0;
let lostAt: number | null = null;
const began = performance.now();

function say(kind: "there" | "back", from: number): void {
  console.log(JSON.stringify({ kind, afterMs: Math.round(performance.now() - from) }));
}

function open(n: number): Promise<void> {
  const { cookie, conversation } = people[n % people.length] ?? { cookie: "", conversation: "" };
  const socket: Socket = io(ours ? `${url}${personSpace}` : url, {
    ...(ours ? { path: livePath, extraHeaders: { cookie, origin: url } } : {}),
    transports: ["websocket"],
    forceNew: true,
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 5_000,
  });
  let isThere = false;
  socket.on("disconnect", () => {
    if (isThere) there -= 1;
    isThere = false;
    lostAt ??= performance.now();
  });
  return new Promise((resolve) => {
    socket.on("connect", async () => {
      if (ours) {
        const answer = (await socket.emitWithAck("catch-up", { conversation, after: 0 })) as { ok: boolean };
        if (!answer.ok) throw new Error(`Catching up was refused: ${JSON.stringify(answer)}`);
      }
      isThere = true;
      there += 1;
      resolve();
      if (lostAt === null || there < Number(count)) return;
      say("back", lostAt);
      lostAt = null;
    });
  });
}

for (let from = 0; from < Number(count); from += connectAtOnce) {
  const some = Math.min(connectAtOnce, Number(count) - from);
  await Promise.all(Array.from({ length: some }, (_, index) => open(from + index)));
}
say("there", began);
process.once("SIGTERM", () => process.exit(0));
await sleep(600_000);
