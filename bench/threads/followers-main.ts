import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import {
  livePath,
  membersSpace,
  type LiveRefusal,
  type SpacesNumbers,
  type SpaceWritten,
} from "../../realtime/messages.ts";

/**
 * Pages that have a space open: `followers-main.ts WHAT URL COUNT FILE SPACE`. Prints a line when all are there, and one for
 * each post that all of them were told of, with the moments at which each was. Ends when it is asked to.
 */
export type FollowersSaid = { kind: "there" } | { kind: "told"; post: string; at: number[] };

const [what, url = "", count = "1000", file = "", space = ""] = process.argv.slice(2);
const ours = what === "ours";
const connectAtOnce = 50;
const cookies = ours ? (JSON.parse(readFileSync(file, "utf8")) as string[]) : [""];
const told = new Map<string, number[]>();

function say(line: FollowersSaid): void {
  console.log(JSON.stringify(line));
}

function hear({ posts }: SpaceWritten): void {
  const now = performance.timeOrigin + performance.now();
  for (const [thread, number] of posts) {
    const post = `${thread}/${number}`;
    const at = told.get(post) ?? [];
    told.set(post, at);
    if (at.push(now) === Number(count)) say({ kind: "told", post, at });
  }
}

async function open(n: number): Promise<void> {
  const socket: Socket = io(ours ? `${url}${membersSpace}` : url, {
    ...(ours ? { path: livePath, extraHeaders: { cookie: cookies[n % cookies.length] ?? "", origin: url } } : {}),
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
  });
  socket.on("space-written", hear);
  await new Promise<void>((resolve, reject) => {
    socket.on("connect", resolve);
    socket.on("connect_error", reject);
  });
  if (!ours) return;
  const ask = { spaces: [space], after: Number.MAX_SAFE_INTEGER };
  const answer = (await socket.emitWithAck("follow-spaces", ask)) as SpacesNumbers | LiveRefusal;
  if (!answer.ok) throw new Error(`Following was refused: ${answer.kind}`);
}

for (let from = 0; from < Number(count); from += connectAtOnce) {
  const some = Math.min(connectAtOnce, Number(count) - from);
  await Promise.all(Array.from({ length: some }, (_, index) => open(from + index)));
}
say({ kind: "there" });
process.once("SIGTERM", () => process.exit(0));
await sleep(600_000);
