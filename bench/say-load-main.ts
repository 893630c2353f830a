import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import { personSpace, staffSpace } from "../realtime/messages.ts";
import { quantileOf } from "./measure.ts";

/**
 * People who write, each on a line of their own, and one link worker who has all their pages open, in a process of its
 * own: `say-load-main.ts WHAT URL PEOPLE SECONDS EVERY_MS FILE`. WHAT is "bare" or "ours". With EVERY_MS 0 each writes
 * again as soon as the last message was acknowledged, else at that pace. FILE names who they are, for ours.
 */
const [what, url = "", people = "50", seconds = "5", everyMs = "0", file = ""] = process.argv.slice(2);
const ours = what === "ours";
type Who = { cookie: string; conversation: string; reference: string };
type CaughtUp = { more: boolean; last: number };
type Everyone = { people: Who[]; staffCookie: string };
const everyone = ours ? (JSON.parse(readFileSync(file, "utf8")) as Everyone) : bareEveryone(Number(people));
const chosen = everyone.people.slice(0, Number(people));
const words =
  "I have thought about what you said and I would like to try the walking group on Thursday, if that is all right.";

type SaidLoad = { acknowledged: number; delivered: number; p50: number; p95: number; p99: number };

function bareEveryone(count: number): Everyone {
  const one = (_: unknown, n: number) => ({ cookie: "", conversation: `c${n}`, reference: `c${n}` });
  return { people: Array.from({ length: count }, one), staffCookie: "" };
}

async function connect(space: string, cookie: string): Promise<Socket> {
  const headers = ours ? { cookie, origin: url } : {};
  const at = ours ? { path: "/live" } : {};
  const socket = io(`${url}${ours ? space : ""}`, {
    ...at,
    transports: ["websocket"],
    extraHeaders: headers,
    forceNew: true,
  });
  socket.on("connect_error", (error) => {
    throw error;
  });
  await new Promise<void>((resolve) => void socket.once("connect", resolve));
  return socket;
}

/** Only what is new matters here: what was said in an earlier run is passed over. */
async function catchUp(socket: Socket, about: Record<string, string>): Promise<void> {
  const { more, last } = (await socket.emitWithAck("catch-up", { ...about, after: 0 })) as CaughtUp;
  if (more) await socket.emitWithAck("catch-up", { ...about, after: last });
}

const worker = await connect(staffSpace, everyone.staffCookie);
let delivered = 0;
worker.on("items", ({ items }: { items: unknown[] }) => (delivered += items.length));
if (ours) for (const { reference } of chosen) await catchUp(worker, { reference });
else
  await worker.emitWithAck(
    "open",
    chosen.map(({ conversation }) => conversation),
  );

const sockets: Socket[] = [];
for (const { cookie, conversation } of chosen) {
  const socket = await connect(personSpace, cookie);
  if (ours) await catchUp(socket, { conversation });
  else await socket.emitWithAck("open", [conversation]);
  sockets.push(socket);
}

const begins = performance.now() + 1_000;
const ends = begins + Number(seconds) * 1_000;
const times: number[] = [];
let deliveredBefore = 0;
setTimeout(() => (deliveredBefore = delivered), 1_000);

async function write(socket: Socket, conversation: string, n: number): Promise<void> {
  const every = Number(everyMs);
  if (every > 0) await sleep((n / chosen.length) * every); // not all in the same moment
  for (let round = 0; performance.now() < ends; round++) {
    const from = performance.now();
    const said = (await socket.emitWithAck("say", { conversation, clientId: randomUUID(), words })) as { ok: boolean };
    if (!said.ok) throw new Error(`A message was refused: ${JSON.stringify(said)}`);
    if (from >= begins) times.push(performance.now() - from);
    if (every > 0) await sleep(Math.max(0, every - (performance.now() - from)));
  }
}

await Promise.all(sockets.map((socket, n) => write(socket, chosen[n]?.conversation ?? "", n)));
const took = (performance.now() - begins) / 1_000;
const deliveredInTime = delivered - deliveredBefore;
const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((share) => quantileOf(times, share));
const loaded: SaidLoad = { acknowledged: times.length / took, delivered: deliveredInTime / took, p50, p95, p99 };
console.log(JSON.stringify(loaded));
process.exit(0);
