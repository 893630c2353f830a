import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Client from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openKeyStore } from "#db/key-store.ts";
import { demonstrationSecret, deriveMasterKey, masterKeyOf } from "#db/keys.ts";
import { openSealer } from "#db/seal.ts";
import { masterKey } from "./temp-database.ts";

const place = { table: "entries", row: "1", column: "body" };

function openTempSealer() {
  const folder = mkdtempSync(join(tmpdir(), "seal-test-"));
  const file = join(folder, "keys.db");
  const keys = openKeyStore(file, masterKey);
  const sealer = openSealer(masterKey, keys);
  const close = () => {
    keys.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...sealer, keys, file, [Symbol.dispose]: close };
}

test("whatever is sealed opens to the same words, and the sealed bytes do not hold them", () => {
  using sealer = openTempSealer();
  sealer.createKey("c");
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const words = text.toWellFormed();
      const sealed = sealer.seal("c", place, words);
      expect(sealer.open("c", place, sealed)).toBe(words);
      if (words.length > 3) expect(sealed.includes(words)).toBe(false);
      expect(sealer.seal("c", place, words).equals(sealed)).toBe(false);
    }),
  );
});

test("one changed bit anywhere, or a lost byte, and nothing is read", () => {
  using sealer = openTempSealer();
  sealer.createKey("c");
  const sealed = sealer.seal("c", place, "my own words");
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = Buffer.from(sealed);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(() => sealer.open("c", place, changed)).toThrow("changed-or-moved");
  }
  for (let length = 0; length < sealed.length; length++) {
    expect(() => sealer.open("c", place, sealed.subarray(0, length))).toThrow("changed-or-moved");
  }
});

test("a sealed value opens only where it was sealed", () => {
  using sealer = openTempSealer();
  for (const conversationId of ["c", "d"]) sealer.createKey(conversationId);
  const sealed = sealer.seal("c", place, "words");
  for (const moved of [{ row: "2" }, { column: "note" }, { table: "notes" }, { row: '1","x' }]) {
    expect(() => sealer.open("c", { ...place, ...moved }, sealed)).toThrow("changed-or-moved");
  }
  expect(() => sealer.open("d", place, sealed)).toThrow("changed-or-moved");
  expect(() => sealer.openSmall(place, sealed)).toThrow("changed-or-moved");
});

test("a refusal to open names the place and never the words", () => {
  using sealer = openTempSealer();
  sealer.createKey("c");
  const sealed = sealer.seal("c", place, "secret words");
  expect(() => sealer.open("c", { ...place, row: "2" }, sealed)).toThrow("entries.body of row 2");
  expect(() => sealer.seal("nobody", place, "secret words")).toThrow(/^((?!secret words).)*no-key$/);
});

test("making a key twice keeps the first, and it is there for the next process", () => {
  using sealer = openTempSealer();
  sealer.createKey("c");
  const sealed = sealer.seal("c", place, "words");
  sealer.createKey("c");
  const beside = openKeyStore(sealer.file, masterKey, "read-only");
  expect(openSealer(masterKey, beside).open("c", place, sealed)).toBe("words");
  beside.close();
});

test("erasing destroys the key: nobody opens the words again, not even after a key of the same name", () => {
  using sealer = openTempSealer();
  for (const conversationId of ["c", "d"]) sealer.createKey(conversationId);
  const sealed = sealer.seal("c", place, "words");
  const other = sealer.seal("d", place, "other words");
  const wrapped = wrappedKey(sealer.file, "c");
  expect(bytesOf(sealer.file).includes(wrapped)).toBe(true);
  sealer.destroyKey("c");
  expect(bytesOf(sealer.file).includes(wrapped)).toBe(false);
  expect(sealer.hasKey("c")).toBe(false);
  expect(() => sealer.open("c", place, sealed)).toThrow("no-key");
  sealer.createKey("c");
  expect(() => sealer.open("c", place, sealed)).toThrow("changed-or-moved");
  expect(sealer.open("d", place, other)).toBe("other words");
});

function wrappedKey(file: string, conversationId: string): Buffer {
  const client = new Client(file, { readonly: true });
  const wrapped = client.prepare<[string], Buffer>("SELECT wrapped FROM data_keys WHERE conversation_id = ?").pluck();
  const bytes = wrapped.get(conversationId) ?? Buffer.from("no such key");
  client.close();
  return bytes;
}

/** Everything the key file leaves on the disk, its log too. */
function bytesOf(file: string): Buffer {
  return Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
}

test("thousands of conversations keep their own keys, however many are remembered", () => {
  using sealer = openTempSealer();
  const ids = Array.from({ length: 1_300 }, (_, n) => `c-${n}`);
  const sealed = ids.map((id) => {
    sealer.createKey(id);
    return sealer.seal(id, place, id);
  });
  expect(ids.map((id, n) => sealer.open(id, place, sealed[n] ?? Buffer.alloc(0)))).toEqual(ids);
  expect(sealer.keys.list()).toEqual(ids.toSorted());
});

test("a keyed hash is the same for the same word, and different for another kind, word or secret", () => {
  using sealer = openTempSealer();
  const other = openSealer(deriveMasterKey("another secret of thirty-two letters"), sealer.keys);
  const hash = sealer.index("phone", "+447700900123");
  expect(hash).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(sealer.index("phone", "+447700900123")).toBe(hash);
  expect(
    new Set([
      hash,
      sealer.index("mail", "+447700900123"),
      sealer.index("phone", "+447700900124"),
      other.index("phone", "+447700900123"),
    ]).size,
  ).toBe(4);
});

test("a value of the site itself is sealed to its place too", () => {
  using sealer = openTempSealer();
  const secret = { table: "second_steps", row: "m", column: "secret" };
  const sealed = sealer.sealSmall(secret, "JBSWY3DPEHPK3PXP");
  expect(sealer.openSmall(secret, sealed)).toBe("JBSWY3DPEHPK3PXP");
  expect(() => sealer.openSmall({ ...secret, row: "n" }, sealed)).toThrow("changed-or-moved");
});

test("a key file does not open with another secret", () => {
  using sealer = openTempSealer();
  const other = deriveMasterKey("another secret of thirty-two letters");
  expect(() => openKeyStore(sealer.file, other)).toThrow(/The secret is not the one/);
});

test("the demonstration makes its secret once, for its owner's eyes, and a damaged one is not replaced", () => {
  const folder = mkdtempSync(join(tmpdir(), "secret-test-"));
  const secret = demonstrationSecret(join(folder, "data"));
  const file = join(folder, "data", "demonstration-secret");
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(demonstrationSecret(join(folder, "data"))).toBe(secret);
  expect(masterKeyOf({ secret: null, dataDir: join(folder, "data") })).toEqual(deriveMasterKey(secret));
  expect(masterKeyOf({ secret: "a configured secret", dataDir: folder })).toEqual(
    deriveMasterKey("a configured secret"),
  );
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  writeFileSync(file, "short");
  expect(() => demonstrationSecret(join(folder, "data"))).toThrow(/is damaged/);
  rmSync(folder, { recursive: true });
});
