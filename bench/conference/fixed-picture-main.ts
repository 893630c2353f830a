import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The least that a picture can cost: Node's own web server and bytes in memory, whole, in part, or known already. */
const bytes = randomBytes(Number(process.argv[2] ?? "0"));
const headers = { "content-type": "image/webp", etag: '"fixed"' };
const server = createServer((request, response) => {
  if (request.headers["if-none-match"] !== undefined) return void response.writeHead(304, headers).end();
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
  const part = start === undefined ? bytes : bytes.subarray(Number(start), Number(end) + 1);
  const range = { "content-range": `bytes ${start}-${end}/${bytes.length}` };
  response.writeHead(start === undefined ? 200 : 206, { ...headers, ...(start === undefined ? {} : range) });
  response.end(part);
});
server.listen(0, "127.0.0.1", () => console.log(`Ready: http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once("SIGTERM", () => process.exit(0));
