import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { openLine } from "../load.ts";
import { quantileOf } from "../measure.ts";
import type { Sent, SentAll } from "./posts-at-once.ts";

/** One post of each of these people to a thread, all at the same moment: `writers-load-main.ts URL THREAD FILE`. */
const [url = "", thread = "", file = ""] = process.argv.slice(2);
const cookies = JSON.parse(readFileSync(file, "utf8")) as string[];
const path = `/threads/${thread}`;

async function send(cookie: string, index: number): Promise<Sent & { ms: number }> {
  const { line, close } = openLine(url);
  const word = `zq${index}zq`;
  const body = new URLSearchParams({ intent: "answer", post: randomUUID(), body: word }).toString();
  const type = { "content-type": "application/x-www-form-urlencoded", "content-length": String(body.length) };
  const from = performance.now();
  const { status, headers } = await line({ path, method: "POST", headers: { origin: url, cookie, ...type }, body });
  const ms = performance.now() - from;
  close();
  const post = Number(/#post-(\d+)$/.exec(headers.location ?? "")?.[1]);
  if (status !== 302 || !Number.isInteger(post)) throw new Error(`A post was answered with ${status}`);
  return { word, post, ms };
}

const from = performance.now();
const sent = await Promise.all(cookies.map(send));
const tookMs = performance.now() - from;
const all: SentAll = {
  tookMs,
  p95: quantileOf(
    sent.map(({ ms }) => ms),
    0.95,
  ),
  sent,
};
console.log(JSON.stringify(all));
