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

async function keepersOf(db: Database, scope: string, now: Date): Promise<string[]> {
  const ofScope = await listRoleHolders(db, "facilitator", scope, now);
  const ofNetwork = await listRoleHolders(db, "facilitator", null, now);
  const facilitators = [...new Set([...ofScope, ...ofNetwork])].sort();
  return facilitators.length > 0 ? facilitators : listRoleHolders(db, "administrator", null, now);
}
