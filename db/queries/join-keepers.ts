import { placeScope, spaceScope } from "#app/domain/people/scope.ts";
import type { Database } from "#db/open.ts";
import { listRoleHolders } from "./notice-people.ts";

/** Who hears of somebody who asks to join: facilitators of the place and of the network, else the administrators. */
export async function listJoinKeepers(db: Database, place: string, now: Date): Promise<string[]> {
  return keepersOf(db, placeScope(place), now);
}

/** Who hears of somebody who asks to come into a space: its facilitators and those of the network, else the administrators. */
export async function listSpaceKeepers(db: Database, spaceId: string, now: Date): Promise<string[]> {
  return keepersOf(db, spaceScope(spaceId), now);
}

/** Who looks after what is written: the facilitators of the space, when there is one, and those of the network. */
export async function listModerators(db: Database, spaceId: string | null, now: Date): Promise<string[]> {
  const ofSpace = spaceId === null ? [] : await listRoleHolders(db, "facilitator", spaceScope(spaceId), now);
  const ofNetwork = await listRoleHolders(db, "facilitator", null, now);
  return [...new Set([...ofSpace, ...ofNetwork])].sort();
}

async function keepersOf(db: Database, scope: string, now: Date): Promise<string[]> {
  const ofScope = await listRoleHolders(db, "facilitator", scope, now);
  const ofNetwork = await listRoleHolders(db, "facilitator", null, now);
  const facilitators = [...new Set([...ofScope, ...ofNetwork])].sort();
  return facilitators.length > 0 ? facilitators : listRoleHolders(db, "administrator", null, now);
}
