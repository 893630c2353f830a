import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, constants } from "node:zlib";

/** The least that sending a page can cost: Node's own web server and 50 kB of HTML that were compressed beforehand. */
const html = readFileSync(process.argv[2] ?? "").subarray(0, 50_000);
const body = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
const headers = { "content-type": "text/html; charset=utf-8", "content-encoding": "br", "content-length": body.length };
const server = createServer((_request, response) => void response.writeHead(200, headers).end(body));
server.listen(0, "127.0.0.1", () => console.log(`Ready: http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once("SIGTERM", () => process.exit(0));
