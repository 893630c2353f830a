import { createHash, randomBytes } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { action as add } from "#app/routes/library.add/route.tsx";
import { loader as file } from "#app/routes/library.$number_.file.$n/route.ts";
import { loader as record } from "#app/routes/library.$number/route.tsx";
import { findResource } from "#db/queries/library/find-resource.ts";
import { updateFile } from "#db/queries/library/versions.ts";
import { contextOf as contextWith } from "./add-deck.ts";
import { openLibraryWorld, type LibraryWorld } from "./library-world.ts";

const name = "The team's slides; v=2 (final).txt";
const words = "A walking group meets at ten.\n".repeat(200);

const contextOf = (world: LibraryWorld, memberId: string | null) =>
  contextWith(world, memberId, memberId === null ? [] : ["contributor"]);

function formWith(over: Record<string, string>, files: { name: string; text: string }[] = []): Request {
  const form = new FormData();
  for (const [field, value] of Object.entries(over)) form.append(field, value);
  for (const one of files) form.append("files", new File([one.text], one.name));
  return new Request("http://127.0.0.1:3000/library/add", { method: "POST", body: form });
}

const whole = { title: "Walking groups", licence: "CC-BY-4.0", visibility: "public" };

type Answer = {
  status: number;
  location: string | null;
  data: {
    errors?: Record<string, string>;
    held?: { id: string; name: string }[];
    duplicates?: { number: number }[];
  } | null;
};

async function send(context: AppLoadContext, request: Request): Promise<Answer> {
  const answer: unknown = await add({ request, params: {}, context });
  if (answer instanceof Response)
    return { status: answer.status, location: answer.headers.get("location"), data: null };
  const wrapped = answer as { data: Answer["data"]; init: { status: number } };
  return { status: wrapped.init.status, location: null, data: wrapped.data };
}

const get = (context: AppLoadContext, headers: Record<string, string> = {}, query = "", method = "GET") =>
  file({
    request: new Request(`http://127.0.0.1:3000/library/1/file/1${query}`, { headers, method }),
    params: { number: "1", n: "1" },
    context,
  });

test("a form that lacks its licence comes back with everything, the file too, and the second try needs no second upload", async () => {
  await using world = await openLibraryWorld();
  await world.addMember("ann");
  const ann = contextOf(world, "ann");
  const first = await send(ann, formWith({ ...whole, licence: "" }, [{ name, text: words }]));
  expect(first).toMatchObject({ status: 422, data: { errors: { licence: "Choose what others may do with it." } } });
  const held = first.data?.held ?? [];
  expect(held.map((one) => one.name)).toEqual([name]);
  const second = await send(ann, formWith({ ...whole, held: JSON.stringify(held[0]) }));
  expect(second.location).toBe("/library/1/release");
  const again = await send(ann, formWith({ ...whole, held: JSON.stringify(held[0]) }));
  expect(again.status).toBe(409); // the same bytes: the resource that is there is offered
  expect(again.data?.duplicates).toEqual([{ number: 1, title: "Walking groups" }]);
  const anyway = await send(ann, formWith({ ...whole, anyway: "yes", held: JSON.stringify(held[0]) }));
  expect(anyway.data?.errors?.["files"]).toContain("is not here any more"); // nobody takes a file of another resource
});

test("a program under another name, a page with a script and the test virus are refused in words, and nothing is kept", async () => {
  await using world = await openLibraryWorld();
  await world.addMember("ann");
  const virus = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");
  const bad = [
    { name: "report.pdf", text: `MZ${randomBytes(20).toString("hex")}` },
    { name: "page.html", text: "<script>alert(1)</script>" },
    { name: "drawing.svg", text: "<svg/>" },
    { name: "notes.txt", text: virus },
  ];
  for (const one of bad) {
    const refused = await send(contextOf(world, "ann"), formWith(whole, [one]));
    expect(refused.status).toBe(422);
    expect(refused.data?.errors?.["files"]).toContain(one.name);
    expect(refused.data?.held).toEqual([]);
  }
  expect(world.count("stored_files")).toBe(0);
});

test("a file comes back byte for byte under its own name, in parts too, and runs nothing", async () => {
  await using world = await openLibraryWorld();
  await world.addMember("ann");
  const ann = contextOf(world, "ann");
  await send(ann, formWith(whole, [{ name, text: words }]));
  const { db } = world.services();
  const viewer = { memberId: "ann", grants: [], spaceIds: [], now: world.clock.now() };
  const stored = (await findResource(db.read, viewer, 1))?.versions[0]?.files[0];
  await expect(get(ann)).rejects.toMatchObject({ init: { status: 404 } }); // not before it was looked through
  await world.write((own) => updateFile(own, stored?.id ?? "", { scan: "not-scanned" }));
  const answer = await get(ann);
  const sent = Buffer.from(await answer.arrayBuffer());
  const sum = createHash("sha256").update(words).digest("hex");
  expect(createHash("sha256").update(sent).digest("hex")).toBe(sum);
  const headers = Object.fromEntries(answer.headers);
  expect(headers).toMatchObject({
    "content-type": "text/plain; charset=utf-8",
    "content-length": String(words.length),
    etag: `"${sum}"`,
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers["content-disposition"]).toMatch(
    /^attachment; .*The%20team%27s%20slides%3B%20v%3D2%20%28final%29\.txt$/,
  );
  expect(headers["content-security-policy"]).toContain("sandbox");
  const part = await get(ann, { range: "bytes=0-99", "if-range": `"${sum}"` });
  expect([part.status, part.headers.get("content-range"), (await part.arrayBuffer()).byteLength]).toEqual([
    206,
    `bytes 0-99/${words.length}`,
    100,
  ]);
  expect((await get(ann, { range: "bytes=0-99", "if-range": '"older"' })).status).toBe(200);
  expect((await get(ann, { range: "bytes=999999-" })).status).toBe(416);
  expect((await get(ann, { "if-none-match": `"${sum}"` })).status).toBe(304);
  const head = await get(ann, {}, "", "HEAD");
  expect([head.headers.get("content-length"), head.body]).toEqual([String(words.length), null]);
  await expect(get(contextOf(world, null))).rejects.toMatchObject({ init: { status: 404 } });
});

test("somebody who is not a member sends nothing, and a record that is not theirs is not there", async () => {
  await using world = await openLibraryWorld();
  await world.addMember("ann");
  await expect(send(contextOf(world, null), formWith(whole, [{ name, text: words }]))).rejects.toMatchObject({
    status: 302,
  });
  await send(contextOf(world, "ann"), formWith(whole, [{ name, text: words }]));
  const request = new Request("http://127.0.0.1:3000/library/1");
  await expect(record({ request, params: { number: "1" }, context: contextOf(world, null) })).rejects.toMatchObject({
    init: { status: 404 },
  });
  await expect(record({ request, params: { number: "1" }, context: contextOf(world, "ann") })).resolves.toMatchObject({
    kind: "seen",
  });
});
