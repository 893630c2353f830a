import { randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { ScanVerdict } from "#app/documents/scan/scanner.ts";
import { makeTakeBrought } from "#app/files/make-take-brought.ts";
import { makeTurns } from "#app/files/make-turns.ts";
import type { Services } from "#app/services.ts";
import { sayAsPerson } from "#app/use-cases/tracking/say-as-person.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { perform } from "#app/use-cases/perform.ts";
import { insertOutward, updateOutward } from "#db/queries/reaching/outward.ts";
import { caseAudit, entries, entryFiles } from "#db/schema/index.ts";
import { zipOf } from "#test/support/documents/zip-file.ts";
import { ana, neighbour } from "./desk-world.ts";
import { openFilesWorld, photo, testVirus, text } from "./files-world.ts";
import { listDueOrDoneMail } from "./mail-of.ts";

const canary = "zz-canary-zz";

async function bytesOf(response: Response | null): Promise<Buffer> {
  return Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
}

test("a person's photo goes without where it was taken, lies sealed, is saved and never shown, and each look is traced", async () => {
  await using world = await openFilesWorld();
  const name = 'Der Saal – “süß” 100% "neu".jpg';
  const sent = await world.post({ words: "This is the hall" }, [await photo(name), text(canary)]);
  expect(sent.location).toBe(`/track/${world.reference}?done=said`);
  const [picture, list] = await world.files();
  expect([picture?.mediaType, picture?.scan, list?.bytes]).toEqual(["image/jpeg", "not-scanned", canary.length]);

  for (const opened of [await world.openAsPerson(picture?.id ?? ""), await world.openAsStaff(picture?.id ?? "")]) {
    const headers = Object.fromEntries(opened.response?.headers ?? []);
    expect(headers).toMatchObject({
      "content-type": "image/jpeg",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store, no-transform",
    });
    expect(headers["content-disposition"]).toMatch(/^attachment; /);
    expect(decodeURIComponent(headers["content-disposition"]?.split("UTF-8''")[1] ?? "")).toBe(name);
    expect(headers["content-security-policy"]).toContain("sandbox");
    const bytes = await bytesOf(opened.response);
    expect([bytes.readUInt16BE(0), bytes.includes("GPS"), bytes.length]).toEqual([0xffd8, false, picture?.bytes]);
  }
  const traced = await world.services().db.read.select().from(caseAudit).where(eq(caseAudit.what, "file"));
  expect(traced.map(({ by, kind }) => [by, kind])).toEqual([
    ["person", "read"],
    [ana, "read"],
  ]);
  expect(traced[1]?.about).toBe(picture?.id);
  const { dataDir } = world.services().config;
  for (const file of readdirSync(dataDir).filter((one) => one.includes("sqlite") || one.includes(".db")))
    expect(readFileSync(join(dataDir, file)).includes(canary)).toBe(false);
  expect(world.onDisk()).toEqual([]);
});

test("the same form sent twice is one message with its files; with other files it is refused, and what was first is kept", async () => {
  await using world = await openFilesWorld();
  const form = { "client-id": randomUUID(), words: "Two lists" };
  const pair = () => [text("milk"), text("bread", "more.txt")];
  const both = await Promise.all([world.post(form, pair()), world.post(form, pair())]);
  expect(both.map(({ status }) => status)).toEqual([302, 302]);
  expect(await world.files()).toHaveLength(2);
  const other = await world.post(form, [text("eggs")]);
  expect(other).toMatchObject({ status: 409, data: { words: "Two lists", problem: null } });
  expect((other.data as { files: string }).files).toMatch(/^You changed your files/);
  expect(await world.files()).toHaveLength(2);
});

test("a file may come without words, from either side, and a message without any is still refused", async () => {
  await using world = await openFilesWorld();
  expect((await world.post({}, [text("a letter")])).status).toBe(302);
  expect((await world.say({}, [text("an answer")])).location).toContain("done=said");
  expect((await world.post({}, [])).status).toBe(422);
  expect(await world.say({}, [])).toMatchObject({
    status: 422,
    data: { refused: { errors: { words: "Write a message first" } } },
  });
  expect(await world.files()).toHaveLength(2);
});

test.each<[string, () => File[] | Promise<File[]>, RegExp]>([
  ["empty", () => [new File([], "none.txt")], /“none.txt” is empty/],
  ["one byte too large", () => [new File([Buffer.alloc(10_000_001, 97)], "big.txt")], /“big.txt” is larger than 10 MB/],
  ["four at once", () => ["1", "2", "3", "4"].map((one) => text(one)), /You can send 3 files with one message/],
  ["of a kind we do not take", () => [text("<p>", "page.html")], /“page.html”: We cannot take files of this kind/],
  ["not what its name says", () => [text("words", "photo.jpg")], /“photo.jpg”: What is inside this file is not/],
  ["packed to burst", async () => [await packed("plan.docx")], /“plan.docx”: This file is packed far more tightly/],
  ["the test virus", () => [text(testVirus, "plan.txt")], /“plan.txt”: This is the test file for virus scanners/],
])(
  "a file that is %s is refused by its name, with every word kept, and nothing of it stays",
  async (_name, files, why) => {
    await using world = await openFilesWorld();
    const [sent, noted] = [
      await world.post({ words: "My words" }, await files()),
      await world.note({ words: "My note" }, await files()),
    ];
    expect(sent).toMatchObject({ status: 422, data: { words: "My words" } });
    expect(noted).toMatchObject({ status: 422, data: { refused: { values: { words: "My note" } } } });
    const says = [(sent.data as { files: string }).files, (noted.data as Noted).refused.errors.files];
    for (const one of says) {
      expect(one).toMatch(why);
      expect(one).toContain("Choose your files again, or send your words without them.");
    }
    expect([await world.files(), world.onDisk()]).toEqual([[], []]);
  },
);

async function packed(name: string): Promise<File> {
  const zip = await zipOf([{ name: "word/media/a.xml", content: Buffer.alloc(20_000_000) }]);
  return new File([new Uint8Array(zip)], name);
}

type Noted = { refused: { errors: { files: string } } };

test("a file of exactly the largest size goes, and a side that has sent 50 MB is told so", async () => {
  await using world = await openFilesWorld();
  const large = (name: string) => new File([Buffer.alloc(10_000_000, 97)], name);
  expect((await world.post({}, [large("1.txt"), large("2.txt"), large("3.txt")])).status).toBe(302);
  expect((await world.post({}, [large("4.txt"), large("5.txt")])).status).toBe(302);
  const over = await world.post({ words: "One more" }, [text("x")]);
  expect(over).toMatchObject({ status: 422, data: { words: "One more" } });
  expect((over.data as { files: string }).files).toContain("come to 50 MB");
  expect((await world.say({ words: "Ours" }, [text("a list")])).status).toBe(302);
  expect(await world.files()).toHaveLength(6);
});

test("an act that breaks off leaves neither the message nor a part of its files", async () => {
  await using world = await openFilesWorld();
  const { conversationId } = world;
  const file = { name: "a.txt", mediaType: "text/plain", content: Buffer.from("x"), scan: "clean" as const };
  const input = { conversationId, clientId: randomUUID(), words: canary, files: [file, { ...file, name: "b.txt" }] };
  const broken = perform(
    world.services(),
    async (tools): Promise<Result<null, never>> => {
      await sayAsPerson(tools, input);
      expect(await tools.db.select().from(entryFiles)).toHaveLength(2);
      throw new Error("the line is cut");
    },
    null,
  );
  await expect(broken).rejects.toThrow("the line is cut");
  expect(await world.files()).toEqual([]);
  const kept = await world.services().db.read.select().from(entries).where(eq(entries.clientId, input.clientId));
  expect(kept).toEqual([]);
});

test("a private note's file is for staff who may see the record, and in nothing that the person's browser gets", async () => {
  await using world = await openFilesWorld();
  expect((await world.note({ words: "Private" }, [text(canary, `${canary}.txt`)])).location).toContain("done=noted");
  expect((await world.say({ words: "Hello" }, [text("for you", "leaflet.txt")])).location).toContain("done=said");
  const [secret, leaflet] = await world.files();
  const pages = JSON.stringify([(await world.tracking()).data, await listDueOrDoneMail(world)]);
  expect(pages).toContain("leaflet.txt");
  expect(pages.includes(canary) || pages.includes(secret?.id ?? "")).toBe(false);
  expect((await world.openAsPerson(secret?.id ?? "")).status).toBe(404);
  expect((await bytesOf((await world.openAsPerson(leaflet?.id ?? "")).response)).toString()).toBe("for you");
  expect((await bytesOf((await world.openAsStaff(secret?.id ?? "")).response)).toString()).toBe(canary);
  expect(JSON.stringify((await world.record()).data)).toContain(`${canary}.txt`);
  expect(JSON.stringify(await listDueOrDoneMail(world))).not.toContain("leaflet");
});

test("a file is not there for whoever may not see the record, nor under another record's address", async () => {
  await using world = await openFilesWorld();
  await world.post({}, [text(canary)]);
  const [file] = await world.files();
  const id = file?.id ?? "";
  const other = await world.referred();
  const tries = [
    world.openAsPerson(id, null),
    world.openAsPerson(id, other.token),
    world.openAsPerson(id, other.token, other.reference),
    world.openAsPerson(randomUUID()),
    world.openAsStaff(id, neighbour),
    world.openAsStaff(randomUUID()),
  ];
  expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  const traced = await world.services().db.read.select().from(caseAudit).where(eq(caseAudit.what, "file"));
  expect(traced).toEqual([]);
});

test.each<[string, ScanVerdict, RegExp]>([
  ["finds something", { kind: "blocked", sign: "Test" }, /“plan.txt” was not taken: there may be something harmful/],
  ["does not answer", { kind: "unavailable" }, /“plan.txt” could not be checked for harmful programs just now/],
])("where the scanner %s no file gets through, and the words are kept", async (_name, verdict, why) => {
  await using world = await openFilesWorld({ services: (services) => scannedBy(services, verdict) });
  const sent = await world.post({ words: "My words" }, [text("x", "plan.txt")]);
  expect(sent).toMatchObject({ status: 422, data: { words: "My words", files: expect.stringMatching(why) } });
  expect([await world.files(), world.onDisk()]).toEqual([[], []]);
});

function scannedBy(services: Services, verdict: ScanVerdict): Services {
  const { dataDir } = services.config;
  const takeBrought = makeTakeBrought({
    dataDir,
    newId: randomUUID,
    scanner: { scan: async () => verdict },
    turns: makeTurns(1, 1),
    look: async () => ok({ mediaType: "text/plain" }),
    plain: async () => ok(false),
  });
  return { ...services, takeBrought };
}

test("a file that was erased is gone, and whoever has its address is told so", async () => {
  await using world = await openFilesWorld();
  await world.post({ words: "Here it is" }, [text(canary)]);
  const [file] = await world.files();
  const nothing = Buffer.alloc(0);
  const erasedAt = world.services().clock.now();
  await world.write(async (db) => db.update(entryFiles).set({ name: nothing, content: nothing, erasedAt }));
  for (const opened of [await world.openAsPerson(file?.id ?? ""), await world.openAsStaff(file?.id ?? "")]) {
    expect([opened.status, (await bytesOf(opened.response)).toString()]).toEqual([
      410,
      expect.stringContaining("removed"),
    ]);
  }
  expect(JSON.stringify((await world.tracking()).data)).toContain('"gone":true');
});

test("a letter stands among the person's documents once it is in the post, and not while it is only prepared", async () => {
  await using world = await openFilesWorld();
  const { id: referralId, conversationId } = await world.referral(world.reference);
  const at = world.services().clock.now();
  const letter = { id: "letter", referralId, way: "letter", purpose: "safe-letter", about: null, by: ana } as const;
  await world.write(async (db) => {
    await insertOutward(db, { ...letter, at, goesAt: at });
    await updateOutward(db, { conversationId }, letter.id, { from: "waiting", state: "prepared", words: canary });
  });
  expect((await world.tracking()).data).toMatchObject({ letters: [] });
  const posted = { from: "prepared", state: "sent", doneAt: at, doneBy: ana } as const;
  await world.write((db) => updateOutward(db, { conversationId }, letter.id, posted));
  expect((await world.tracking()).data).toMatchObject({ letters: [{ id: letter.id, words: canary }] });
});
