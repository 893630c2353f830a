import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { readDocumentJob } from "#app/jobs/kinds/read-document.ts";
import { action as add } from "#app/routes/library.add/route.tsx";
import { loader as download } from "#app/routes/library.$number_.file.$n/route.ts";
import { loader as record } from "#app/routes/library.$number/route.tsx";
import { ok } from "#app/domain/result.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { pdfOf, pdfOfManyPages } from "#test/support/documents/pdf-file.ts";
import { zipOf, type ZipEntry } from "#test/support/documents/zip-file.ts";
import { contextOf } from "./add-deck.ts";
import { openLibraryWorld, type LibraryWorld } from "./library-world.ts";

type Sent = { name: string; bytes: Buffer };

const types: ZipEntry = { name: "[Content_Types].xml", content: "<Types/>" };
const main: ZipEntry = { name: "ppt/presentation.xml", content: "<p/>" };

async function send(world: LibraryWorld, files: Sent[]) {
  const form = new FormData();
  const fields = { title: "Hard to read", licence: "CC-BY-4.0", visibility: "public" };
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  for (const { name, bytes } of files) form.append("files", new File([new Uint8Array(bytes)], name));
  const request = new Request("http://127.0.0.1:3000/library/add", { method: "POST", body: form });
  const context = contextOf(world, "ann", ["contributor"]);
  return (await add({ request, params: {}, context } as ActionFunctionArgs)) as unknown;
}

test("a file that could do harm is refused at once, with its name, what was met and what to do; nothing of it is kept", async () => {
  await using world = await openLibraryWorld();
  await world.addMember("ann");
  const packed = (...entries: ZipEntry[]) => zipOf([types, main, ...entries]);
  const locked = Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(2_000),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  const tight = await packed({ name: "ppt/media/a.xml", content: Buffer.alloc(30_000_000) });
  const cases: [Sent, string][] = [
    [{ name: "bomb.pptx", bytes: tight }, "packed far more tightly than any usual document"],
    [{ name: "deck.pptx", bytes: await packed({ name: "ppt/vbaProject.bin", content: "x" }) }, "has macros"],
    [{ name: "deck.pptm", bytes: await packed() }, "has macros"],
    [{ name: "report.docm", bytes: await packed() }, "has macros"],
    [{ name: "locked.pptx", bytes: locked }, "needs a password"],
    [{ name: "cut.pptx", bytes: (await packed()).subarray(0, 150) }, "damaged, or part of it is missing"],
    [{ name: "report.pdf", bytes: await packed() }, "not what its name says"],
  ];
  for (const [file, words] of cases) {
    const refused = (await send(world, [file])) as { data: { errors: Record<string, string>; held: unknown[] } };
    expect(refused.data.errors["files"]).toContain(`“${file.name}”`);
    expect(refused.data.errors["files"]).toContain(words);
    expect(refused.data.held).toEqual([]);
  }
  expect(world.count("stored_files")).toBe(0);
});

test("a file that cannot be read costs its limit: whoever added it is told which, and has the original; nobody else gets anything", async () => {
  await using world = await openLibraryWorld();
  await world.addMember("ann");
  const plain = await pdfOf((pdf) => void pdf.text("Words"));
  const sent = [
    { name: "long.pdf", bytes: pdfOfManyPages(10_000) },
    { name: "locked.pdf", bytes: await pdfOf((pdf) => void pdf.text("Words"), { userPassword: "secret" }) },
    { name: "cut.pdf", bytes: plain.subarray(0, 300) },
    { name: "asks.pptx", bytes: await deckWithEntity() },
  ];
  expect(await send(world, sent)).toMatchObject({ status: 302 });
  const services = world.services();
  const ann = { memberId: "ann", grants: [], spaceIds: [], now: world.clock.now() };
  const files = (await findResource(services.db.read, ann, 1))?.versions[0]?.files ?? [];
  for (const { id } of files) {
    const finish = await readDocumentJob.work(services, { id: "job", ids: { fileId: id }, attempt: 1 });
    await perform(services, async (tools) => ok(await finish?.(tools)), null);
  }
  const request = new Request("http://127.0.0.1:3000/library/1");
  const context = contextOf(world, "ann", ["contributor"]);
  const shown = await record({ request, params: { number: "1" }, context } as LoaderFunctionArgs);
  if (!("record" in shown)) throw new Error("The resource is not there");
  expect(shown.record.files.map(({ name, refusal }) => [name, refusal])).toEqual([
    ["long.pdf", expect.stringContaining("more than 1,000 pages")],
    ["locked.pdf", expect.stringContaining("needs a password")],
    ["cut.pdf", expect.stringContaining("damaged, or part of it is missing")],
    ["asks.pptx", expect.stringContaining("asks us to fetch something from elsewhere")],
  ]);
  for (const [index, { bytes }] of sent.entries()) {
    const params = { number: "1", n: String(index + 1) };
    const answer = await download({ request, params, context } as LoaderFunctionArgs);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  }
  expect(files.length).toBe(4);
  const after = (await findResource(services.db.read, ann, 1))?.versions[0]?.files ?? [];
  expect(after.map(({ publicStoredId }) => publicStoredId)).toEqual([null, null, null, null]);
});

function deckWithEntity(): Promise<Buffer> {
  const relation = (type: string, target: string) =>
    `<Relationships><Relationship Id="a" Type="x/${type}" Target="${target}"/></Relationships>`;
  return zipOf([
    types,
    { name: "_rels/.rels", content: relation("officeDocument", "ppt/presentation.xml") },
    {
      name: "ppt/presentation.xml",
      content: `<p xmlns:r="x/relationships"><sldIdLst><sldId r:id="a"/></sldIdLst></p>`,
    },
    { name: "ppt/_rels/presentation.xml.rels", content: relation("slide", "slides/slide1.xml") },
    {
      name: "ppt/slides/slide1.xml",
      content: `<!DOCTYPE s [<!ENTITY e SYSTEM "file:///etc/passwd">]><sld><cSld>&e;</cSld></sld>`,
    },
  ]);
}
