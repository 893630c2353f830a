import type { SiteEvent } from "#app/domain/events.ts";
import { isReady } from "./line.ts";
import type { StaffSocket } from "./live-sockets.ts";

const atMostEveryMs = 2_000;

const changesLists: ReadonlySet<SiteEvent["kind"]> = new Set([
  "referral-submitted",
  "referral-changed",
  "message-said",
  "conversation-closed",
  "live-changed",
]);

export type DeskHints = ReturnType<typeof makeDeskHints>;

/** Tells open desks that something of their lists may have changed. It says nothing of what: they load their own lists. */
export function makeDeskHints() {
  const listening = new Set<StaffSocket>();
  let planned: NodeJS.Timeout | null = null;

  const tellAll = (): void => {
    planned = null;
    let missed = false;
    for (const socket of listening) {
      if (isReady(socket.data.line)) socket.emit("desk-changed");
      else missed = true;
    }
    if (missed) plan();
  };
  const plan = (): void => {
    planned ??= setTimeout(tellAll, atMostEveryMs).unref();
  };

  return {
    tell: (socket: StaffSocket) => void listening.add(socket),
    forget: (socket: StaffSocket) => void listening.delete(socket),
    heard: (event: SiteEvent) => {
      if (listening.size > 0 && changesLists.has(event.kind)) plan();
    },
    stop: () => {
      if (planned !== null) clearTimeout(planned);
    },
  };
}
