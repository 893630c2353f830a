import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { loader as card } from "#app/routes/library.$number_.card.$n.$page/route.ts";
import { loader as slide, meta } from "#app/routes/library.$number_.s.$page/route.tsx";
import { findResource } from "#db/queries/library/find-resource.ts";
import { addDeck, contextOf, givePicture } from "./add-deck.ts";
import { openLibraryWorld, type LibraryWorld } from "./library-world.ts";

const slides = [{ title: "Walking", words: "We walk" }, { title: "Figures" }, { title: "Kept back", hidden: true }];

async function openWorld() {
  const world = await openLibraryWorld();
  await world.addMember("fay");
  const grants = [{ memberId: "fay", role: "facilitator" as const, scope: null, until: null }];
  const fay: LibraryViewer = { memberId: "fay", grants, spaceIds: [], now: world.clock.now() };
  const number = await addDeck(world, fay, slides, { title: "A walking group", author: "Ann Sample" });
  const documentId = (await findResource(world.services().db.read, fay, number))?.versions[0]?.files[0]?.documentId;
  await givePicture(world, documentId ?? "", 2, await redPicture());
  return world;
}

async function redPicture(): Promise<Buffer> {
  const canvas = createCanvas(160, 90);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ff0000";
  context.fillRect(0, 0, 160, 90);
  return canvas.encode("webp");
}

const ask = (world: LibraryWorld, page: number, headers: Record<string, string> = {}) =>
  card({
    request: new Request(`http://127.0.0.1:3000/library/1/card/1/${page}`, { headers }),
    params: { number: "1", n: "1", page: String(page) },
    context: contextOf(world, null),
  } as LoaderFunctionArgs);

test("a link to a slide has a card of its own with the slide's picture, drawn once; a hidden slide has none", async () => {
  await using world = await openWorld();
  const [first, again] = await Promise.all([ask(world, 2), ask(world, 2)]);
  expect(Object.fromEntries(first.headers)).toMatchObject({
    "content-type": "image/jpeg",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "cross-origin",
  });
  const image = await loadImage(Buffer.from(await first.arrayBuffer()));
  expect([image.width, image.height]).toEqual([1200, 630]);
  const canvas = createCanvas(1200, 630);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const [red, green] = context.getImageData(860, 315, 1, 1).data;
  expect([red, green].map((colour) => Math.round((colour ?? 0) / 51))).toEqual([5, 0]);
  expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
  const folder = join(world.services().config.dataDir, "cards");
  expect(readdirSync(folder)).toHaveLength(1);
  const known = await ask(world, 2, { "if-none-match": first.headers.get("etag") ?? "" });
  expect([known.status, readdirSync(folder).length]).toEqual([304, 1]);
  await expect(ask(world, 3)).rejects.toMatchObject({ init: { status: 404 } });
});

test("a page says where its card is by a whole address, how large it is, and what it shows", async () => {
  await using world = await openWorld();
  const request = new Request("http://elsewhere.example/library/1/s/2");
  const params = { number: "1", page: "2" };
  const shown = await slide({ request, params, context: contextOf(world, null) } as LoaderFunctionArgs);
  const location = { pathname: "/library/1/s/2", search: "", hash: "", state: null, key: "default" };
  const { siteUrl } = world.services().config;
  expect(meta({ data: shown, params, location, matches: [], error: undefined })).toEqual(
    expect.arrayContaining([
      { property: "og:title", content: "Slide 2: Figures - A walking group" },
      { property: "og:url", content: `${siteUrl}/library/1/s/2` },
      { property: "og:image", content: `${siteUrl}/library/1/card/1/2?v=1` },
      { property: "og:image:type", content: "image/jpeg" },
      { property: "og:image:width", content: "1200" },
      { property: "og:image:height", content: "630" },
      { property: "og:image:alt", content: "Slide 2: Figures - A walking group" },
      { name: "twitter:card", content: "summary_large_image" },
    ]),
  );
});
