import type { Services } from "#app/services.ts";
import { findReadKey } from "#db/queries/discussion/read-key.ts";
import { findNewestPlace } from "#db/queries/discussion/written-since.ts";

/** Where a page of spaces begins to follow them. Read before what it shows, so that nothing falls between. */
export function spacesStood({ db }: Services, memberId: string | null): { after: number; read: string } | null {
  if (memberId === null) return null;
  return { after: findNewestPlace(db.read), read: findReadKey(db.read, memberId) };
}
