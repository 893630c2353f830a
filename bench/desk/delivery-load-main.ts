import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import { personSpace, staffSpace } from "../../realtime/messages.ts";
import { quantileOf } from "../measure.ts";

/**
 * People who write a message a second, and one link worker who has all their pages open, in one process so that one
 * clock measures both ends: `delivery-load-main.ts URL PEOPLE SECONDS FILE`. FILE names who they are.
 */
const [url = "", people = "", seconds = "", file = ""] = process.argv.slice(2);
type CaughtUp = { more: boolean; last: number };
type Everyone = { people: { cookie: string; conversation: string; reference: string }[]; staffCookie: string };
const everyone = JSON.parse(readFileSync(file, "utf8")) as Everyone;
const chosen = everyone.people.slice(0, Number(people));
const everyMs = 1_000;
const sentAt = new Map<string, number>();
const times: number[] = [];

async function connect(space: string, cookie: string): Promise<Socket> {
  const extraHeaders = { cookie, origin: url };
  const socket = io(`${url}${space}`, { path: "/live", transports: ["websocket"], extraHeaders, forceNew: true });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return socket;
}

async function catchUp(socket: Socket, about: Record<string, string>): Promise<void> {
  const { more, last } = (await socket.emitWithAck("catch-up", { ...about, after: 0 })) as CaughtUp;
  if (more) await socket.emitWithAck("catch-up", { ...about, after: last });
}

/** What was written has a mark of its own, by which the other end knows it again. */
function heard(value: unknown): void {
  for (const [mark] of JSON.stringify(value).matchAll(/mark-[0-9a-f-]{36}/g)) {
    const from = sentAt.get(mark);
    if (from !== undefined && sentAt.delete(mark) && from >= begins) times.push(performance.now() - from);
  }
}

const worker = await connect(staffSpace, everyone.staffCookie);
for (const { reference } of chosen) await catchUp(worker, { reference });
const sockets: Socket[] = [];
for (const { cookie, conversation } of chosen) {
  const socket = await connect(personSpace, cookie);
  await catchUp(socket, { conversation });
  sockets.push(socket);
}

const begins = performance.now() + 1_000;
const ends = begins + Number(seconds) * 1_000;
worker.on("items", heard);

async function write(socket: Socket, conversation: string, n: number): Promise<void> {
  await sleep((n / chosen.length) * everyMs); // not all in the same moment
  while (performance.now() < ends) {
    const from = performance.now();
    const mark = `mark-${randomUUID()}`;
    sentAt.set(mark, from);
    const words = `I would like to try the walking group on Thursday, if that is all right. ${mark}`;
    const said = (await socket.emitWithAck("say", { conversation, clientId: randomUUID(), words })) as { ok: boolean };
    if (!said.ok) throw new Error(`A message was refused: ${JSON.stringify(said)}`);
    await sleep(Math.max(0, everyMs - (performance.now() - from)));
  }
}

await Promise.all(sockets.map((socket, n) => write(socket, chosen[n]?.conversation ?? "", n)));
await sleep(2_000); // what is still on its way
if (sentAt.size > 0) throw new Error(`${sentAt.size} messages never came to the link worker`);
const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((share) => quantileOf(times, share));
console.log(JSON.stringify({ delivered: times.length / Number(seconds), p50, p95, p99 }));
process.exit(0);
