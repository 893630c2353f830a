import { expect, test } from "vitest";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Visibility } from "#app/domain/library/resource.ts";
import { addResource } from "#app/use-cases/library/add-resource.ts";
import { changeResource } from "#app/use-cases/library/change-resource.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { fieldsOf, openLibraryWorld } from "./library-world.ts";

test("a resource is not shown to more people than its space is, until it has left the space as a draft", async () => {
  await using world = await openLibraryWorld();
  await world.addMember("fay");
  await world.addSpace("room", ["fay"]); // members of the network may see it
  const services = world.services();
  const grants = [{ memberId: "fay", role: "facilitator" as const, scope: null, until: null }];
  const viewer: LibraryViewer = { memberId: "fay", grants, spaceIds: ["room"], now: world.clock.now() };
  const fields = fieldsOf();
  const release = { visibility: "space", spaceId: "room", embargoUntil: null } as const;
  const content = { kind: "link", url: "https://example.org/notes" } as const;
  const added = await perform(services, addResource, { viewer, fields, release, content });
  if (!added.ok) throw new Error(added.refusal.kind);
  const { number } = added.value;
  const show = async (visibility: Visibility) => {
    const seen = (await findResource(services.db.read, viewer, number))?.row.changedAt.getTime() ?? 0;
    world.clock.forward(1000);
    const shown = { visibility, spaceId: visibility === "space" ? "room" : null, embargoUntil: null };
    const input = { viewer, number, seen, fields, release: shown, why: "", notesRead: false };
    return perform(services, changeResource, input);
  };
  expect(await show("public")).toEqual({ ok: false, refusal: { kind: "wider-than-space", space: "Space room" } });
  expect(await show("draft")).toMatchObject({ ok: true });
  expect(await show("public")).toMatchObject({ ok: true });
});
