import type { Events } from "#app/services.ts";
import type { SiteDatabase } from "#db/open.ts";

/** A conversation that was removed loses its key as soon as its removal is committed: no copy of the file can be read. */
export function forgetKeysOfEnded(events: Events, db: SiteDatabase): void {
  events.listen((event) => {
    if (event.kind === "conversation-ended") db.read.sealer.destroyKey(event.conversationId);
  });
}
