import { randomUUID } from "node:crypto";
import type { ResourceFields } from "#app/domain/library/resource.ts";
import type { Role } from "#app/domain/people/staff.ts";
import { insertMember, insertRoleGrant } from "#db/queries/members.ts";
import type { Database } from "#db/open.ts";
import { spaceMembers, spaces } from "#db/schema/index.ts";
import { openGuideWorld } from "#test/integration/guide/guide-world.ts";

/** The real services without samples, and people and spaces of the library's own. */
export async function openLibraryWorld() {
  const world = await openGuideWorld({ samples: false });
  return {
    ...world,
    async addMember(id: string, roles: [Role, string | null][] = []) {
      const at = world.clock.now();
      await world.write(async (db) => {
        await insertMember(db, {
          id,
          name: nameFor(id),
          mail: `${id}@example.org`,
          sample: true,
          active: true,
          createdAt: at,
        });
        for (const [role, scope] of roles)
          await insertRoleGrant(db, {
            id: randomUUID(),
            memberId: id,
            role,
            scope,
            until: null,
            grantedBy: null,
            grantedAt: at,
          });
      });
      return id;
    },
    async addSpace(id: string, memberIds: string[] = []) {
      await world.write((db) => insertSpace(db, id, memberIds, world.clock.now()));
      return id;
    },
  };
}

export type LibraryWorld = Awaited<ReturnType<typeof openLibraryWorld>>;

function nameFor(id: string): string {
  return `${id.slice(0, 1).toUpperCase()}${id.slice(1)} Sample`;
}

export async function insertSpace(db: Database, id: string, memberIds: string[], at: Date): Promise<void> {
  const space = {
    id,
    name: `Space ${id}`,
    purpose: "To try things",
    seenBy: "members",
    joining: "by-request",
  } as const;
  await db.insert(spaces).values({ ...space, sample: true, createdAt: at });
  for (const memberId of memberIds)
    await db.insert(spaceMembers).values({ spaceId: id, memberId, state: "in", since: at });
}

/** Everything that a form says of a resource, to be changed where a test needs it. */
export function fieldsOf(over: Partial<ResourceFields> = {}): ResourceFields {
  return {
    title: "A guide to walking groups",
    summary: "How to begin one",
    type: "guide",
    topics: [],
    audiences: [],
    places: [],
    language: "en",
    author: "",
    organisation: "",
    contact: "",
    madeOn: "",
    licence: "CC-BY-4.0",
    permission: "made-by-us",
    credit: "",
    notesAllowed: false,
    ...over,
  };
}
