import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { action, loader } from "#app/routes/library.$number_.wording.$change/route.tsx";
import { changeResource } from "#app/use-cases/library/change-resource.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { listChanges } from "#db/queries/library/resources.ts";
import { addDeck, contextOf } from "./add-deck.ts";
import { fieldsOf, openLibraryWorld } from "./library-world.ts";

test("an older wording comes back with one press, who sees it and the notes stay as they are, and the history has both", async () => {
  await using world = await openLibraryWorld();
  for (const id of ["fay", "ann"]) await world.addMember(id);
  const services = world.services();
  const grants = [{ memberId: "fay", role: "facilitator" as const, scope: null, until: null }];
  const fay = { memberId: "fay", grants, spaceIds: [], now: world.clock.now() };
  const number = await addDeck(world, fay, [{ title: "A" }], { title: "Walks", topics: ["loneliness"] });
  const look = async () => {
    const found = await findResource(services.db.read, fay, number);
    if (found === null) throw new Error("It is not there");
    return found;
  };
  const { row } = await look();
  const release = { visibility: "members", spaceId: null, embargoUntil: null } as const;
  const newer = fieldsOf({ title: "Strolls", topics: [], notesAllowed: true });
  const input = { viewer: fay, number, seen: row.changedAt.getTime(), why: "", notesRead: true };
  expect(await perform(services, changeResource, { ...input, fields: newer, release })).toMatchObject({ ok: true });
  const made = (await listChanges(services.db.read, row.id)).find(({ what }) => what === "made");
  const params = { number: String(number), change: made?.id ?? "" };
  const page = async (memberId: string, roles: "facilitator"[]) =>
    loader({ request: at(), params, context: contextOf(world, memberId, roles) } as LoaderFunctionArgs);
  const shown = await page("fay", ["facilitator"]);
  expect(shown.rows).toContainEqual({ field: "Title", now: "Strolls", before: "Walks" });
  await expect(page("ann", [])).rejects.toMatchObject({ init: { status: 404 } });

  const press = (seen: number) => {
    const body = new URLSearchParams({ seen: String(seen) });
    const request = new Request("http://127.0.0.1:3000/", { method: "POST", body });
    return action({ request, params, context: contextOf(world, "fay", ["facilitator"]) } as ActionFunctionArgs);
  };
  expect(await press(1)).toMatchObject({ init: { status: 409 } }); // somebody else changed it meanwhile
  expect(await press(shown.seen)).toMatchObject({ status: 302 });
  const after = await look();
  expect(after.fields).toMatchObject({ title: "Walks", topics: ["loneliness"], notesAllowed: true });
  expect(after.row.visibility).toBe("members");
  const titles = (await listChanges(services.db.read, row.id)).flatMap(({ fields }) => fields?.title ?? []);
  expect(titles.toSorted()).toEqual(["Strolls", "Walks", "Walks"]);
});

const at = () => new Request("http://127.0.0.1:3000/library/1/wording");
