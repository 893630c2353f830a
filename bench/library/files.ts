import { randomBytes } from "node:crypto";
import http from "node:http";
import { performance } from "node:perf_hooks";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { buffer } from "node:stream/consumers";
import { rounded, type Figure } from "../measure.ts";
import { memoryWhile } from "./memory.ts";
import type { Place } from "./place.ts";

const mebibytes = 400;

/** A file of 400 MiB sent by a form, as a browser sends it. */
export async function benchUpload({ site, cookie }: Place): Promise<Figure[]> {
  const boundary = "----bench";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="large.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n`;
  const tail = `\r\n--${boundary}--\r\n`;
  const part = randomBytes(1024 * 1024);
  const length = Buffer.byteLength(head) + mebibytes * part.length + Buffer.byteLength(tail);
  const headers = {
    cookie,
    origin: site.url,
    "content-type": `multipart/form-data; boundary=${boundary}`,
    "content-length": String(length),
  };
  const body = function* () {
    yield Buffer.from(head);
    for (let sent = 0; sent < mebibytes; sent++) yield part;
    yield Buffer.from(tail);
  };
  const from = performance.now();
  const more = await memoryWhile(site, async () => {
    const request = http.request(`${site.url}/library/upload`, { method: "POST", headers });
    const answered = answerOf(request);
    await pipeline(Readable.from(body()), request);
    const said = String(await buffer(await answered));
    if (!said.includes(`"file"`)) throw new Error(`The upload was not taken: ${said.slice(0, 200)}`);
  });
  const seconds = rounded((performance.now() - from) / 1_000);
  return [
    { name: `an upload of ${mebibytes} MiB, memory above idle`, value: more, unit: "MiB" },
    { name: `an upload of ${mebibytes} MiB`, value: seconds, unit: "s" },
  ];
}

/** A pack with 300 MiB of files: how soon it begins, and what it holds in memory meanwhile. */
export async function benchPack({ site }: Place): Promise<Figure[]> {
  const from = performance.now();
  let firstMs = NaN;
  let bytes = 0;
  const more = await memoryWhile(site, async () => {
    const response = await answerOf(http.get(`${site.url}/library/pack?collection=large`));
    for await (const part of response) {
      if (bytes === 0) firstMs = performance.now() - from;
      bytes += (part as Buffer).length;
    }
    if (response.statusCode !== 200 || bytes < 300 * 1024 * 1024) throw new Error(`The pack held ${bytes} bytes`);
  });
  const size = `a pack of ${Math.round(bytes / 1024 / 1024)} MiB`;
  return [
    { name: `${size}, first byte`, value: rounded(firstMs / 1_000), unit: "s" },
    { name: `${size}, whole`, value: rounded((performance.now() - from) / 1_000), unit: "s" },
    { name: `${size}, memory above idle`, value: more, unit: "MiB" },
  ];
}

function answerOf(request: http.ClientRequest): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once("response", resolve);
    request.once("error", reject);
  });
}
