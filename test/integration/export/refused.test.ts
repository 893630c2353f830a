import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import yazl from "yazl";
import { exportFormat, exportVersion, type ExportManifest } from "#app/domain/export/export-format.ts";
import { kindsLeftOut } from "#db/queries/export/kinds.ts";
import { openGuideWorld } from "#test/integration/guide/guide-world.ts";
import { makeSite } from "./make-site.ts";

const world = await openGuideWorld({ samples: false });
const folder = mkdtempSync(join(tmpdir(), "export-"));
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

type Part = { path: string; bytes: Buffer };

/** An archive with these files, and a manifest that fits them unless it is told otherwise. */
async function archive(name: string, parts: Part[], over: Partial<ExportManifest> = {}, more: Part[] = []) {
  const zip = new yazl.ZipFile();
  const files = parts.map(({ path, bytes }) => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { path, bytes: bytes.length, sha256 };
  });
  for (const { path, bytes } of [...parts, ...more])
    zip.addBuffer(bytes, path, { compress: !path.startsWith("files/") });
  const head = {
    format: exportFormat,
    version: exportVersion,
    madeAt: new Date(0).toISOString(),
    network: "",
    address: "",
  };
  const said = { ...head, kinds: {}, leftOut: kindsLeftOut, missing: [], files, ...over };
  zip.addBuffer(Buffer.from(JSON.stringify(said)), "manifest.json");
  zip.end();
  const to = join(folder, name);
  writeFileSync(to, await buffer(zip.outputStream));
  return to;
}

const lines = (path: string, ...rows: object[]): Part => ({
  path: `rows/${path}.jsonl`,
  bytes: Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join("")),
});

const member = {
  id: "a",
  name: "A",
  mail: "a@example.org",
  sample: false,
  active: true,
  createdAt: "2026-01-01T00:00:00.000Z",
};

/** Why an archive was refused; nothing of it is left. */
async function whyNot(from: string, name: string): Promise<string> {
  const ended = await makeSite(world, from, join(folder, name)).then(
    () => "it was brought in",
    (error: Error) => `${error.name}: ${error.message}`,
  );
  expect(existsSync(join(folder, name, "site.db"))).toBe(false);
  const work = join(folder, name, "work");
  expect(existsSync(work) ? readdirSync(work) : []).toEqual([]);
  return ended;
}

const deck = { path: "files/library/0001/version 1/1 Deck.pptx", bytes: Buffer.from("slides ".repeat(500)) };
const stored = { id: "stored-1", bytes: 3500, sha256: "", createdAt: member.createdAt, path: deck.path };
const whole = [lines("members", member), lines("stored-files", stored), deck];
const counted = { kinds: { members: 1, "stored-files": 1 } };

test("an archive that was altered is refused, naming the file whose checksum is wrong, and nothing of it is left", async () => {
  const altered = await archive("altered.zip", whole, counted);
  const bytes = readFileSync(altered);
  const at = bytes.indexOf("slides slides"); // files stand in it as they are
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(altered, bytes);
  expect(await whyNot(altered, "altered")).toBe(
    `ExportRefused: ${deck.path} is not as it was written: its checksum is wrong. Use the export as it was made.`,
  );
});

test("a site that is there already is never written over", async () => {
  const from = await archive("whole.zip", whole, counted);
  const { dataDir, files } = await makeSite(world, from, join(folder, "there"));
  expect(files).toEqual({ laid: 1, missing: 0 });
  const before = readFileSync(join(dataDir, "site.db"));
  await expect(makeSite(world, from, dataDir)).rejects.toThrow(/There is a site in .* already/);
  expect(readFileSync(join(dataDir, "site.db")).equals(before)).toBe(true);
});

test("what is newer, something else, cut short or hostile is refused before anything is laid down", async () => {
  const slip = readFileSync(await archive("slip.zip", [{ path: "aaREADME.txt", bytes: Buffer.from("a") }]));
  for (let at = slip.indexOf("aaREADME"); at >= 0; at = slip.indexOf("aaREADME", at)) slip.write("../READM", at);
  writeFileSync(join(folder, "slip.zip"), slip);
  writeFileSync(join(folder, "cut.zip"), readFileSync(await archive("uncut.zip", whole)).subarray(0, 4000));
  writeFileSync(join(folder, "text.zip"), "not an archive at all, however long it is".repeat(10));
  const tries: [string, Promise<string> | string, RegExp][] = [
    ["newer", archive("newer.zip", whole, { ...counted, version: exportVersion + 1 }), /Bring it into a newer/],
    ["kind", archive("kind.zip", whole, { kinds: { members: 1, "tea-rounds": 2 } }), /tea-rounds.*newer version/],
    ["other", archive("other.zip", [], { format: "other" as typeof exportFormat }), /no export of such a site/],
    [
      "added",
      archive("added.zip", whole, counted, [{ path: "extra.txt", bytes: Buffer.from("x") }]),
      /extra.txt was added/,
    ],
    [
      "gone",
      archive("gone.zip", [], { files: [{ path: "rows/members.jsonl", bytes: 1, sha256: "0".repeat(64) }] }),
      /taken out/,
    ],
    ["twice", archive("twice.zip", whole, counted, whole), /is in it twice/],
    ["bomb", archive("bomb.zip", [{ path: "words/a.md", bytes: Buffer.alloc(20_000_000) }]), /200 times its size/],
    ["slip", join(folder, "slip.zip"), /leads out of it/],
    ["cut", join(folder, "cut.zip"), /no ZIP file, or it was cut short/],
    ["text", join(folder, "text.zip"), /no ZIP file/],
    ["none", join(folder, "none.zip"), /There is no file/],
  ];
  for (const [name, from, why] of tries)
    expect([name, await whyNot(await from, name)]).toEqual([name, expect.stringMatching(why)]);
});

test("rows that are none here, or that do not fit together, are refused by the name of their file", async () => {
  const tries: [string, Part[], Record<string, number>, RegExp][] = [
    [
      "short",
      [lines("members", { ...member, name: undefined })],
      { members: 1 },
      /members.jsonl holds a row that is none here: name/,
    ],
    ["strange", [lines("members", { ...member, shoe: 4 })], { members: 1 }, /shoe/],
    ["counts", [lines("members", member)], { members: 2 }, /has 1 rows, and manifest.json says 2/],
    ["same", [lines("members", member, member)], { members: 2 }, /a row twice, or one that points at nothing/],
    [
      "loose",
      [lines("profile-fields", { memberId: "b", field: "name", seenBy: "members" })],
      { "profile-fields": 1 },
      /profile-fields.jsonl holds a row twice/,
    ],
    ["line", [{ path: "rows/members.jsonl", bytes: Buffer.from("[1]\n") }], { members: 1 }, /line 1, is no row/],
    [
      "id",
      [
        lines("members", member),
        lines("stored-files", { id: "../../out", bytes: 1, sha256: "", createdAt: member.createdAt, path: "files/a" }),
        { path: "files/a", bytes: Buffer.from("a") },
      ],
      { members: 1, "stored-files": 1 },
      /a file whose id is none/,
    ],
  ];
  for (const [name, parts, kinds, why] of tries) {
    const from = await archive(`${name}.zip`, parts, { kinds });
    expect([name, await whyNot(from, name)]).toEqual([name, expect.stringMatching(why)]);
  }
});
