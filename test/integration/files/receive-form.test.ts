import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFileStore } from "#app/files/file-store.ts";

const limits = { files: 3, bytesOfFile: 200_000 };

function openStore() {
  const folder = mkdtempSync(join(tmpdir(), "files-"));
  const store = makeFileStore(folder, randomUUID);
  const left = () => ["files", "uploads"].flatMap((name) => filesUnder(join(folder, name)));
  return { store, left, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => name);
}

/** A form as a browser sends it: quotation marks and line ends in a name are written in hex, nothing else is. */
function sendForm(parts: [string, string | { name: string; bytes: Buffer }][], cutAt?: number) {
  const boundary = "----boundary1234";
  const pieces = parts.flatMap(([field, value]) => {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"`;
    if (typeof value === "string") return [Buffer.from(`${head}\r\n\r\n${value}\r\n`)];
    const name = value.name.replace(/"/g, "%22").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
    return [
      Buffer.from(`${head}; filename="${name}"\r\nContent-Type: application/x\r\n\r\n`),
      value.bytes,
      Buffer.from("\r\n"),
    ];
  });
  const whole = Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
  return { body: new Blob([whole.subarray(0, cutAt)]).stream(), type: `multipart/form-data; boundary=${boundary}` };
}

const names = [
  "The team's slides; v=2 (final).pptx",
  'She said "no".docx',
  "a=b;c=d;filename=e.pdf",
  "‮gnp.exe.pdf",
  "Übung 漢字 🌳.odt",
  `${"a".repeat(251)}.pdf`,
  "../../etc/passwd",
  "50% off.pdf",
];

test("whatever a file is called, the name and every byte come back as they were sent", async () => {
  using disk = openStore();
  for (const name of names) {
    const bytes = Buffer.from([0, 13, 10, 45, 45, 255, ...Buffer.from(name)]);
    const { body, type } = sendForm([
      ["title", 'Ähm; ="x"'],
      ["files", { name, bytes }],
    ]);
    const form = await disk.store.takeForm(body, type, limits);
    expect(form.problem).toBeNull();
    expect(form.typed).toEqual({ title: ['Ähm; ="x"'] });
    const file = form.files[0];
    expect(file).toMatchObject({ field: "files", name, bytes: bytes.length });
    expect(file?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(readFileSync(disk.store.pathOf(file?.id ?? "")).equals(bytes)).toBe(true);
  }
});

test("a line that breaks in the middle leaves nothing behind, wherever it breaks", async () => {
  using disk = openStore();
  const file = (size: number) => ({ name: "a.pdf", bytes: Buffer.alloc(size, "x") });
  const parts: Parameters<typeof sendForm>[0] = [
    ["one", file(5_000)],
    ["two", file(100_000)],
  ];
  for (const cutAt of [3, 60, 200, 4_000, 5_300, 60_000, -10]) {
    const { body, type } = sendForm(parts, cutAt);
    const form = await disk.store.takeForm(body, type, limits);
    expect(form).toMatchObject({ files: [], problem: { kind: "cut-off" } });
    expect(disk.left()).toEqual([]);
  }
});

test("a file that is too long, too many files, and a body that is no form are refused in words, and nothing is kept", async () => {
  using disk = openStore();
  const small = { name: "a.pdf", bytes: Buffer.from("a") };
  const long = { name: "film.mp4", bytes: Buffer.alloc(200_001) };
  const tried = async (...parts: Parameters<typeof sendForm>[0]) => {
    const { body, type } = sendForm(parts);
    return disk.store.takeForm(body, type, limits);
  };
  const tooLong = await tried(["a", small], ["b", long], ["title", "Kept"]);
  expect(tooLong).toEqual({
    typed: { title: ["Kept"] },
    files: [],
    problem: { kind: "too-large", mostBytes: 200_000, name: "film.mp4" },
  });
  expect((await tried(["a", small], ["a", small], ["a", small], ["a", small])).problem).toEqual({ kind: "too-many" });
  const other = await disk.store.takeForm(new Blob(["a=b"]).stream(), "text/plain", limits);
  expect(other.problem).toEqual({ kind: "unreadable" });
  expect(disk.left()).toEqual([]);
});

test("a part of a file is read with both its ends, and what never came whole is swept", async () => {
  using disk = openStore();
  const { body, type } = sendForm([["files", { name: "a", bytes: Buffer.from("0123456789") }]]);
  const [file] = (await disk.store.takeForm(body, type, limits)).files;
  const part = await disk.store.read(file?.id ?? "", { start: 2, end: 4 }).toArray();
  expect(Buffer.concat(part).toString()).toBe("234");
  const listed: string[] = [];
  for await (const { id } of disk.store.list()) listed.push(id);
  expect(listed).toEqual([file?.id]);
  expect(() => disk.store.pathOf("../../site.db")).toThrow("letters, figures and hyphens");
  expect(await disk.store.sweepUploads(new Date())).toBe(0);
});
