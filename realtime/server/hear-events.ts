import type { SiteEvent } from "#app/domain/events.ts";
import type { DeskHints } from "./desk-hints.ts";
import type { Host } from "./host.ts";
import type { Watch } from "./keep-watch.ts";
import type { OpenMembers } from "./members/open-members.ts";

/** What has happened on the site, brought to the sockets it concerns. @returns a function that stops listening. */
export function hearEvents(host: Host, watch: Watch, hints: DeskHints, members: OpenMembers): () => void {
  const { rooms, delivery, tellNow, services } = host;
  return services.events.listen((event: SiteEvent) => {
    watch.heard(event);
    hints.heard(event);
    members.heard(event);
    if (event.kind === "entry-added") {
      const room = rooms.find(event.conversationId);
      if (room !== null) delivery.wake(room);
    }
    if (event.kind === "live-changed") {
      for (const room of rooms.all()) if (room.teamId === event.teamId) tellNow.soon(room);
    }
  });
}
