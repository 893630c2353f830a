import { placeScope } from "#app/domain/people/scope.ts";
import type { Database } from "#db/open.ts";
import { listRoleHolders } from "./notice-people.ts";

/** Who hears of somebody who asks to join: facilitators of the place and of the network, else the administrators. */
export async function listJoinKeepers(db: Database, place: string, now: Date): Promise<string[]> {
  const ofPlace = await listRoleHolders(db, "facilitator", placeScope(place), now);
  const ofNetwork = await listRoleHolders(db, "facilitator", null, now);
  const facilitators = [...new Set([...ofPlace, ...ofNetwork])].sort();
  return facilitators.length > 0 ? facilitators : listRoleHolders(db, "administrator", null, now);
}
