import { asc } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { whyNotSeen, type SeenFacts } from "#app/domain/library/why-not-seen.ts";
import type { Visibility } from "#app/domain/library/resource.ts";
import type { Role } from "#app/domain/people/staff.ts";
import { keptOpen, keptVisible, knownTo, openTo, visibleTo, type KeptDoor } from "#db/queries/library/visible-to.ts";
import type { Database } from "#db/open.ts";
import { releaseConfirmations, resourceOwners, resources, resourceTags, resourceVersions } from "#db/schema/index.ts";
import { openBareWorld } from "./bare-world.ts";
import { fieldsOf } from "./library-world.ts";

const noon = new Date("2026-05-06T12:00:00Z").getTime();
const moments = fc.constantFrom(null, noon - 1000, noon, noon + 1000);
const spaceIds = ["north", "south"];
const place = "E08000037";

const resource = fc.record({
  visibility: fc.constantFrom<Visibility>("draft", "space", "members", "public"),
  spaceId: fc.constantFrom(null, ...spaceIds),
  embargo: moments,
  withdrawn: fc.boolean(),
  owners: fc.subarray(["ann", "bob"]),
  aboutPlace: fc.boolean(),
  versions: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }), // released or not
});

type Made = typeof resource extends fc.Arbitrary<infer Value> ? Value : never;

const grant = fc.record({
  role: fc.constantFrom<Role>("facilitator", "contributor", "link-worker", "administrator"),
  scope: fc.constantFrom(null, "space:north", `place:${place}`, "team-1"),
  until: moments,
});

const viewer = fc
  .record({
    memberId: fc.constantFrom(null, "ann", "cat"),
    grants: fc.array(grant, { maxLength: 2 }),
    spaceIds: fc.subarray(spaceIds),
  })
  .map(({ memberId, grants, spaceIds: own }): LibraryViewer => ({
    memberId,
    spaceIds: own,
    now: new Date(noon),
    grants: grants.map(({ until, ...rest }) => ({
      ...rest,
      memberId: memberId ?? "",
      until: until === null ? null : new Date(until),
    })),
  }));

async function insert(db: Database, id: string, number: number, made: Made): Promise<void> {
  const { topics: _topics, audiences: _audiences, places: _places, ...fields } = fieldsOf();
  const at = new Date(noon - 60_000);
  await db.insert(resources).values({
    ...fields,
    id,
    number,
    kind: "link",
    visibility: made.visibility,
    spaceId: made.spaceId,
    sample: true,
    embargoUntil: made.embargo === null ? null : new Date(made.embargo),
    withdrawnAt: made.withdrawn ? at : null,
    views: 0,
    downloads: 0,
    createdAt: at,
    createdBy: "ann",
    changedAt: at,
  });
  for (const memberId of made.owners) await db.insert(resourceOwners).values({ resourceId: id, memberId, since: at });
  if (made.aboutPlace) await db.insert(resourceTags).values({ resourceId: id, facet: "place", value: place });
  for (const [index, released] of made.versions.entries()) {
    const versionId = `${id}-${index}`;
    await db
      .insert(resourceVersions)
      .values({ id: versionId, resourceId: id, number: index + 1, why: "", madeAt: at, madeBy: "ann" });
    if (released)
      await db.insert(releaseConfirmations).values({ id: versionId, versionId, memberId: "ann", findings: 0, at });
  }
}

function factsOf(made: Made): SeenFacts {
  return {
    visibility: made.visibility,
    spaceId: made.spaceId,
    embargoUntil: made.embargo === null ? null : new Date(made.embargo),
    withdrawnAt: made.withdrawn ? new Date(noon - 60_000) : null,
    ownerIds: made.owners,
    places: made.aboutPlace ? [place] : [],
    released: made.versions.includes(true),
  };
}

/** The ids that a statement kept for everybody who looks in the same way gives this viewer. */
function keptIds(db: Database, who: LibraryViewer): { visible: string[]; open: string[] } {
  const idsThrough = ({ name, values, where }: KeptDoor) =>
    db
      .keep(`door-test ${name}`, (on) =>
        on.select({ id: resources.id }).from(resources).where(where(on)).orderBy(asc(resources.number)).prepare(),
      )
      .all(values)
      .map(({ id }) => id);
  return { visible: idsThrough(keptVisible(who)), open: idsThrough(keptOpen(who)) };
}

test("the door in the database and the rule in words let the same people see the same resources, at every moment", async () => {
  await using world = await openBareWorld();
  const made = fc.sample(resource, { numRuns: 150, seed: 7 });
  const ids = made.map((_one, index) => `r${index + 1}`);
  await world.write(async (db) => {
    for (const [index, one] of made.entries()) await insert(db, ids[index] ?? "", index + 1, one);
  });
  const seen = async (where: ReturnType<typeof visibleTo>) => {
    const rows = await world.read
      .select({ id: resources.id })
      .from(resources)
      .where(where)
      .orderBy(asc(resources.number));
    return rows.map(({ id }) => id);
  };
  await fc.assert(
    fc.asyncProperty(viewer, async (who) => {
      const said = made.map((one) => whyNotSeen(who, factsOf(one)));
      const asReader = made.map((one) => whyNotSeen({ ...who, grants: [] }, { ...factsOf(one), ownerIds: [] }));
      const idsWhere = (fits: (index: number) => boolean) => ids.filter((_id, index) => fits(index));
      expect(await seen(visibleTo(world.read, who))).toEqual(idsWhere((index) => said[index] === null));
      expect(await seen(openTo(world.read, who))).toEqual(idsWhere((index) => asReader[index] === null));
      const kept = keptIds(world.read, who);
      expect(kept.visible).toEqual(idsWhere((index) => said[index] === null));
      expect(kept.open).toEqual(idsWhere((index) => asReader[index] === null));
      const known = await seen(knownTo(world.read, who));
      const hinted = idsWhere((index) => said[index]?.kind === "withdrawn" || said[index]?.kind === "embargoed");
      expect(hinted.filter((id) => !known.includes(id))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
