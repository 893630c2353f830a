import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { holdsTestVirus } from "#app/documents/scan/holds-test-virus.ts";
import { makeClamdScanner, parseClamdAddress } from "#app/documents/scan/make-clamd-scanner.ts";
import { noScanner } from "#app/documents/scan/scanner.ts";
import { openFolder } from "#test/support/documents/in-folder.ts";

/** Answers as `clamd` does: takes the pieces of a file and says what it thinks of the whole. */
async function startClamd(judge: (file: Buffer) => string | null) {
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk]);
      const file = fileIn(heard);
      const answer = file === null ? null : judge(file);
      if (file !== null && answer === null) socket.destroy();
      else if (answer !== null) socket.end(`${answer}\0`);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { host: "127.0.0.1", port, [Symbol.asyncDispose]: async () => void server.close() };
}

/** The file out of its pieces, once the last has come. */
function fileIn(heard: Buffer): Buffer | null {
  const command = "zINSTREAM\0";
  if (!heard.toString("latin1").startsWith(command)) return null;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

async function verdictOn(content: string, judge: (file: Buffer) => string | null) {
  using place = openFolder();
  await using clamd = await startClamd(judge);
  return await makeClamdScanner({ host: clamd.host, port: clamd.port }, { timeoutMs: 5_000 }).scan(
    place.write("file", content),
  );
}

test("a file goes to the scanner whole, and its answer counts", async () => {
  const judge = (file: Buffer) => (file.includes("bad") ? "stream: Sample.Virus FOUND" : "stream: OK");
  expect(await verdictOn("x".repeat(300_000), judge)).toEqual({ kind: "clean" });
  expect(await verdictOn(`${"x".repeat(300_000)}bad`, judge)).toEqual({ kind: "blocked", sign: "Sample.Virus" });
});

test("a scanner that cannot take the file, says nothing or is not there lets nothing through", async () => {
  expect(await verdictOn("x", () => "INSTREAM size limit exceeded. ERROR")).toEqual({ kind: "unavailable" });
  expect(await verdictOn("x", () => null)).toEqual({ kind: "unavailable" });
  const nobody = makeClamdScanner({ host: "127.0.0.1", port: 1 }, { timeoutMs: 1_000 });
  expect(await nobody.scan(import.meta.filename)).toEqual({ kind: "unavailable" });
  expect(await noScanner.scan(import.meta.filename)).toEqual({ kind: "not-scanned" });
});

test("a scanner's address is a host with its port, or a socket file", () => {
  expect(parseClamdAddress("clamd://127.0.0.1:3310")).toEqual({ host: "127.0.0.1", port: 3310 });
  expect(parseClamdAddress("clamd://[::1]:3310")).toEqual({ host: "::1", port: 3310 });
  expect(parseClamdAddress("unix:/run/clamav/clamd.ctl")).toEqual({ path: "/run/clamav/clamd.ctl" });
  expect(parseClamdAddress("https://example.org")).toBeNull();
});

test("the test virus is found wherever it lies in a large file, also over the end of what is read at once", async () => {
  using place = openFolder();
  const mark = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");
  const before = [0, 5, 16, 17, 18, 19, 20].map((power) => 2 ** power - 1);
  const overlapped = [2, 3, 4].map((reads) => reads * (2 ** 18 - mark.length + 1) + 40);
  for (const length of [...before, ...overlapped]) {
    const words = "x".repeat(length);
    expect(await holdsTestVirus(place.write("with", `${words}${mark}${words}`))).toBe(true);
    expect(await holdsTestVirus(place.write("without", `${words}${mark.slice(1)}${words}`))).toBe(false);
  }
});
