import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readBody } from "#app/links/read-body.ts";
import { ownCertificate } from "./own-certificate.ts";
import { agentOfTests, lookerFor, openWebServer, pageOf } from "./web-server.ts";

test("a page that opens gives its status, its address, its title and how its words begin", async () => {
  await using site = await openWebServer(pageOf("Walking group", "Every Tuesday at ten"));
  const look = await lookerFor([site.port])(`http://walks.example:${site.port}/group?day=2`);
  expect(look).toMatchObject({
    kind: "opened",
    status: 200,
    finalUrl: `http://walks.example:${site.port}/group?day=2`,
    title: "Walking group",
    text: "Every Tuesday at ten",
    movedTo: null,
  });
  expect(site.asked).toEqual(["/group?day=2"]);
});

test("we say who we are and where to write, and bring no cookie back", async () => {
  const heads: unknown[] = [];
  await using site = await openWebServer((request, response) => {
    heads.push([request.method, request.headers["user-agent"], request.headers.cookie]);
    response.writeHead(request.url === "/" ? 302 : 200, { location: "/b", "set-cookie": "who=you; Path=/" }).end();
  });
  await lookerFor([site.port])(`http://walks.example:${site.port}/`);
  expect(heads).toEqual([
    ["GET", agentOfTests, undefined],
    ["GET", agentOfTests, undefined],
  ]);
});

test("words that would run on a page stay words, and script is not read", async () => {
  await using site = await openWebServer(
    pageOf("<script>alert(1)</script>Group &lt;b&gt;", "Hello<script>steal()</script><style>p{}</style> \u202Eyou"),
  );
  const look = await lookerFor([site.port])(`http://walks.example:${site.port}/`);
  expect(look).toMatchObject({ title: "<script>alert(1)</script>Group <b>", text: "Hello you" });
});

test("a page that moved for good gives its new address; one that is elsewhere for now gives none", async () => {
  await using site = await openWebServer((request, response) => {
    if (request.url === "/old") return void response.writeHead(301, { location: "/new" }).end();
    if (request.url === "/today") return void response.writeHead(302, { location: "/new" }).end();
    return void pageOf("Group", "Hello")(request, response);
  });
  const look = lookerFor([site.port]);
  const at = (path: string) => `http://walks.example:${site.port}${path}`;
  expect(await look(at("/old"))).toMatchObject({ kind: "opened", movedTo: at("/new"), finalUrl: at("/new") });
  expect(await look(at("/today"))).toMatchObject({ kind: "opened", movedTo: null, finalUrl: at("/new") });
});

test("redirects that go round in circles end after three", async () => {
  await using site = await openWebServer((_request, response) => void response.writeHead(302, { location: "/" }).end());
  const look = await lookerFor([site.port])(`http://walks.example:${site.port}/`);
  expect(look).toMatchObject({ kind: "missed", why: "round-in-circles" });
  expect(site.asked).toHaveLength(4);
});

test.for([
  [404, {}, { kind: "missed", why: "gone", status: 404 }],
  [410, {}, { kind: "missed", why: "gone", status: 410 }],
  [500, {}, { kind: "missed", why: "fault", status: 500 }],
  [503, {}, { kind: "missed", why: "fault", status: 503 }],
  [503, { "retry-after": "120" }, { kind: "busy", status: 503, waitMs: 120_000 }],
  [429, {}, { kind: "busy", status: 429, waitMs: null }],
  [403, {}, { kind: "closed", status: 403 }],
  [301, {}, { kind: "missed", why: "odd-answer", status: 301 }],
] as const)("what %s with %j means", async ([status, headers, expected]) => {
  await using site = await openWebServer((_request, response) => void response.writeHead(status, headers).end());
  expect(await lookerFor([site.port])(`http://walks.example:${site.port}/`)).toMatchObject(expected);
});

test("a body without an end costs no more than its first 256 kB", async () => {
  let sent = 0;
  await using site = await openWebServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.write("<title>Endless</title>");
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, "a "))) sent += 64;
      if (!response.destroyed) response.once("drain", more);
    };
    more();
  });
  const look = await lookerFor([site.port])(`http://walks.example:${site.port}/`);
  expect(look).toMatchObject({ kind: "opened", title: "Endless" });
  expect(sent).toBeLessThan(20_000); // kB: what the system's own buffers took in before we hung up
});

test("a page that comes letter by letter is given up when the time is over", async () => {
  await using site = await openWebServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    const drip = setInterval(() => response.write("a"), 20);
    response.on("close", () => clearInterval(drip));
  });
  const look = await lookerFor([site.port], undefined, 300)(`http://walks.example:${site.port}/`);
  expect(look).toMatchObject({ kind: "missed", why: "too-slow" });
});

test("a server that never answers is given up when the time is over", async () => {
  await using site = await openWebServer(() => undefined);
  const look = await lookerFor([site.port], undefined, 300)(`http://walks.example:${site.port}/`);
  expect(look).toMatchObject({ kind: "missed", why: "too-slow", status: null });
});

test("a packed body that swells to 40 MB is read for its first 256 kB", async () => {
  const bomb = gzipSync(Buffer.concat([Buffer.from("<title>Bomb</title>"), Buffer.alloc(40 * 1024 * 1024)]));
  await using site = await openWebServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(bomb);
  });
  const look = await lookerFor([site.port])(`http://walks.example:${site.port}/`);
  expect(look).toMatchObject({ kind: "opened", title: "Bomb" });
  expect(await readBody(Readable.from([bomb]), "gzip")).toHaveLength(256 * 1024);
});

test("what says that it is packed and is not is an odd answer", async () => {
  await using site = await openWebServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end("<title>Plain</title>");
  });
  expect(await lookerFor([site.port])(`http://walks.example:${site.port}/`)).toMatchObject({ why: "odd-answer" });
});

test("a header of 10 MB is not taken in", async () => {
  await using site = await openWebServer((_request, response) => {
    response.socket?.write(`HTTP/1.1 200 OK\r\nX-Long: ${"a".repeat(10 * 1024 * 1024)}\r\n\r\n`, () => undefined);
  });
  expect(await lookerFor([site.port])(`http://walks.example:${site.port}/`)).toMatchObject({
    kind: "missed",
    why: "odd-answer",
  });
});

test("nobody there, and no such name, are misses", async () => {
  const site = await openWebServer(() => undefined);
  await site[Symbol.asyncDispose]();
  const nobody = await lookerFor([site.port])(`http://walks.example:${site.port}/`);
  expect(nobody).toMatchObject({ kind: "missed", why: "no-answer" });
  const look = lookerFor([site.port], () => {
    throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
  });
  expect(await look("http://walks.example/")).toMatchObject({ kind: "missed", why: "no-such-host" });
});

test("a certificate that nobody has vouched for is a miss, and nothing is asked over that line", async () => {
  let asked = 0;
  const server = createServer(ownCertificate, () => (asked += 1));
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const look = await lookerFor([port])(`https://walks.example:${port}/`);
  expect(look).toMatchObject({ kind: "missed", why: "bad-certificate" });
  expect(asked).toBe(0);
  await new Promise((resolve) => server.close(resolve));
});
