import { expect, test } from "vitest";
import { mostBodyBytes } from "#app/http/limit-body.ts";
import { openSiteDoor } from "./site-door.ts";

test("a form from our own page comes in, and the longest answer of twenty thousand letters with it", async () => {
  await using door = await openSiteDoor();
  expect(await door.form("words=hello")).toMatchObject({ status: 200, body: expect.stringContaining("hello") });
  const long = encodeURIComponent("🙂".repeat(20_000));
  expect(await door.form(`words=${long}`)).toMatchObject({ status: 200 });
});

test("a form that is too long gets a page that says so, before it is read", async () => {
  await using door = await openSiteDoor();
  const refused = await door.form("", { "Content-Length": String(mostBodyBytes + 1) });
  expect(refused.status).toBe(413);
  expect(refused.body).toContain("make it shorter");
});

test("a form of very many boxes is refused before anything sorts them, and one of a hundred comes in", async () => {
  await using door = await openSiteDoor();
  const boxes = (count: number) => `words=hello&${Array.from({ length: count }, (_, box) => `b${box}=`).join("&")}`;
  expect(await door.form(boxes(100))).toMatchObject({ status: 200, body: expect.stringContaining("hello") });
  expect((await door.form(boxes(100_000))).status).toBe(400);
});

test("a form that comes in pieces arrives whole", async () => {
  await using door = await openSiteDoor();
  const words = "slowly ".repeat(20_000);
  const answer = await door.form(`other=${encodeURIComponent(words)}&words=end`);
  expect(answer).toMatchObject({ status: 200, body: expect.stringContaining("end") });
});

const refusedForms: [why: string, headers: Record<string, string>, status: number][] = [
  ["it does not say how long it is", { "Content-Length": "", "Transfer-Encoding": "chunked" }, 411],
  ["it holds files", { "Content-Type": "multipart/form-data; boundary=x" }, 415],
  ["it is no form", { "Content-Type": "application/json" }, 415],
  ["it does not say what it is", { "Content-Type": "" }, 415],
  ["it comes from another site", { Origin: "https://example.com" }, 403],
  ["it comes from a page without an origin", { Origin: "null" }, 403],
  ["nothing says that it is ours", { Origin: "" }, 403],
];

test("a request that no form of ours makes is refused with a page, not with a fault", async () => {
  await using door = await openSiteDoor();
  for (const [why, headers, status] of refusedForms) {
    const refused = await door.form("words=hello", headers);
    expect(refused.status, why).toBe(status);
    expect(refused.body, why).toContain("We did not take this");
  }
});

const oddLines: [line: string, status: number][] = [
  ["TRACE /", 405],
  ["OPTIONS /", 405],
  ["OPTIONS *", 405],
  ["DELETE /", 405],
  ["PUT /", 405],
  ["GET http://example.com/", 400],
  ["GET /%ff", 400],
  ["GET /assets/%ff", 400],
  ["GET /a%00b", 400],
];

test("other methods, and addresses that cannot be read, get a page and never reach the site", async () => {
  await using door = await openSiteDoor();
  for (const [line, status] of oddLines) {
    const refused = await door.raw(line, { Origin: door.origin });
    expect(refused.status, line).toBe(status);
    expect(refused.body, line).toContain("<h1>");
  }
  for (const host of ["a b", "[::", "example.com/x", "127.0.0.1:99999999"])
    expect((await door.raw("GET /", { Host: host })).status, host).toBe(400);
});

test("the demonstration answers to this computer alone, under each of its names", async () => {
  await using door = await openSiteDoor();
  expect((await door.raw("GET /", { Host: "rebound.example.com" })).status).toBe(421);
  expect((await door.raw("GET /", { Host: door.host.replace("127.0.0.1", "localhost") })).status).toBe(200);
  expect((await door.raw("GET /", { Host: "[::1]:3000" })).status).toBe(200);
});

test("behind a proxy a form is taken whatever host the proxy asks for, and no header moves the site elsewhere", async () => {
  await using door = await openSiteDoor({ mode: "live", siteUrl: "https://example.org", trustedProxies: 1 });
  const sent = await door.form("words=hello", { Host: "backend:3000", "X-Forwarded-Host": "example.com" });
  expect(sent).toMatchObject({ status: 200 });
  const page = await door.raw("GET /", { Host: "backend:3000", "X-Forwarded-Host": "example.com" });
  expect(page.body).toContain("example.org");
  expect(page.head).toContain("Strict-Transport-Security: max-age=31536000");
});

test("a health check that sends no host is answered on a live site", async () => {
  await using door = await openSiteDoor({ mode: "live", siteUrl: "https://example.org" });
  expect((await door.raw("GET /healthz HTTP/1.0", { Host: "" })).status).toBe(200);
});

test("only the library's own pages take a form with files, and none that is longer than may be", async () => {
  await using door = await openSiteDoor();
  const type = "multipart/form-data; boundary=x";
  const send = (path: string, length: string) =>
    door.raw(`POST ${path}`, { Origin: door.origin, "Content-Type": type, "Content-Length": length }, "--x--\r\n");
  expect((await send("/library/add", "7")).status).toBe(404); // it reached the screens: this build has none there
  for (const path of [
    "/threads/1",
    "/spaces/talk/ask",
    "/library/1/s/2",
    "/conferences/one/sessions/1",
    "/drafts/files",
  ])
    expect([path, (await send(path, "7")).status]).toEqual([path, 404]);
  expect((await send("/conferences/one/keep/stories/1", "7")).status).toBe(404);
  for (const path of ["/threads/1/read", "/drafts", "/spaces/talk"])
    expect([path, (await send(path, "7")).status]).toEqual([path, 415]);
  expect((await send("/refer", "7")).status).toBe(415);
  expect((await send("/library/add/more", "7")).status).toBe(415);
  const long = await send("/library/add", String(2_000_000_000));
  expect(long.status).toBe(413);
  expect(long.body).toContain("at most 1,000 megabytes");
  const foreign = { Origin: "https://example.org", "Content-Type": type, "Content-Length": "7" };
  expect((await door.raw("POST /library/add", foreign, "--x--\r\n")).status).toBe(403);
});
