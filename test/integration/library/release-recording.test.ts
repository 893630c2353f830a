import { Readable } from "node:stream";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { action, loader } from "#app/routes/library.$number_.release/route.tsx";
import { addResource } from "#app/use-cases/library/add-resource.ts";
import { keepStored } from "#app/use-cases/library/keep-stored.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { updateFile } from "#db/queries/library/versions.ts";
import { contextOf } from "./add-deck.ts";
import { fieldsOf, openLibraryWorld } from "./library-world.ts";

test("a film is released only when somebody has made sure that it gives no place away, because we cannot take that out", async () => {
  await using world = await openLibraryWorld();
  await world.addMember("fay");
  const services = world.services();
  const grants = [{ memberId: "fay", role: "facilitator" as const, scope: null, until: null }];
  const fay = { memberId: "fay", grants, spaceIds: [], now: world.clock.now() };
  const film = await services.files.take(Readable.from([Buffer.from("a film")]), 1_000);
  if (!film.ok) throw new Error("The film was not taken");
  await perform(services, keepStored, { files: [film.value] });
  const files = [{ storedId: film.value.id, name: "walk.mp4", mediaType: "video/mp4" }];
  const release = { visibility: "public", spaceId: null, embargoUntil: null } as const;
  await perform(services, addResource, { viewer: fay, fields: fieldsOf(), release, content: { kind: "file", files } });
  const version = async () => (await findResource(services.db.read, fay, 1))?.versions[0];
  const id = (await version())?.files[0]?.id ?? "";
  await world.write((db) => updateFile(db, id, { scan: "clean" }));

  const context = contextOf(world, "fay", ["facilitator"]);
  const params = { number: "1" };
  const request = new Request("http://127.0.0.1:3000/library/1/release");
  expect(await loader({ request, params, context } as LoaderFunctionArgs)).toMatchObject({ recorded: true });
  const press = (ticked: Record<string, string>) => {
    const body = new URLSearchParams({ version: "1", ...ticked });
    return action({
      request: new Request(request.url, { method: "POST", body }),
      params,
      context,
    } as ActionFunctionArgs);
  };
  expect(await press({ nobody: "yes" })).toMatchObject({
    data: { errors: { recorded: expect.stringContaining("keep it as a draft") as unknown } },
  });
  expect((await version())?.releasedAt).toBeNull();
  expect(await press({ nobody: "yes", recorded: "yes" })).toMatchObject({ status: 302 });
  expect((await version())?.releasedAt).not.toBeNull();
});
