import type { ActionFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { action as upload } from "#app/routes/library.upload/route.ts";
import { action as add } from "#app/routes/library.add/route.tsx";
import type { Services } from "#app/services.ts";
import { contextOf } from "./add-deck.ts";
import { openLibraryWorld, type LibraryWorld } from "./library-world.ts";

function formWith(file: string | null, over: Record<string, string> = {}): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(over)) form.append(name, value);
  if (file !== null) form.append("files", new File([file], `${file.slice(0, 5).trim()}.txt`));
  const headers = { "content-length": String(file?.length ?? 0) };
  return new Request("http://127.0.0.1:3000/library/upload", { method: "POST", body: form, headers });
}

const given = (world: LibraryWorld, request: Request, over: Partial<Services> = {}) => {
  const context = contextOf(world, "ann", ["contributor"]);
  return {
    request,
    params: {},
    context: { ...context, services: { ...context.services, ...over } },
  } as ActionFunctionArgs;
};

test("files past what a member may keep are refused before they are taken, with what to do; a link and a smaller file still go; a full disk is said as well", async () => {
  await using world = await openLibraryWorld();
  await world.addMember("ann");
  const { config, files } = world.services();
  const small = { config: { ...config, uploads: { ...config.uploads, bytesOfMember: 1_000 } } };
  const whole = { title: "Walks", licence: "CC-BY-4.0", visibility: "public" };
  const first = await add(given(world, formWith("first ".repeat(100), whole), small));
  expect(first).toMatchObject({ status: 302 });
  const kept = world.count("stored_files");

  const second = await upload(given(world, formWith("second ".repeat(100)), small));
  const { problem } = (await second.json()) as { problem: string };
  expect(second.status).toBe(422);
  expect(problem).toContain("come to 600 bytes, and with these they would be more than 1 kB");
  expect(problem).toContain("ask an administrator for more room");
  expect(world.count("stored_files")).toBe(kept);
  const link = await add(given(world, formWith(null, { ...whole, url: "https://example.org/walks" }), small));
  expect(link).toMatchObject({ status: 302 });
  expect((await upload(given(world, formWith("third ".repeat(10)), small))).status).toBe(200);

  const full = { files: { ...files, freeBytes: async () => 400_000_000 } };
  const refused = await upload(given(world, formWith("fourth"), full));
  expect(((await refused.json()) as { problem: string }).problem).toContain("There is no room for files just now");
});
