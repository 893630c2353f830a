import type { SiteEvent } from "#app/domain/events.ts";
import type { DeskReach } from "./desk-reach.ts";
import { isReady } from "./line.ts";
import type { StaffSocket } from "./live-sockets.ts";

const atMostEveryMs = 2_000;

export type DeskHints = ReturnType<typeof makeDeskHints>;

/**
 * Tells open desks that something of their lists may have changed: those that are concerned with a team whose referrals
 * did. It says nothing of what: they load their own lists. A desk that cannot be told now is told later.
 */
export function makeDeskHints() {
  const listening = new Map<StaffSocket, DeskReach>();
  const changed = new Set<string | null>();
  const owed = new Set<StaffSocket>();
  let planned: NodeJS.Timeout | null = null;

  const tellThem = (): void => {
    planned = null;
    for (const [socket, reach] of listening) {
      if (reach === "everything" || reach.some((teamId) => changed.has(teamId))) owed.add(socket);
    }
    changed.clear();
    for (const socket of owed) {
      if (!isReady(socket.data.line)) continue;
      owed.delete(socket);
      socket.emit("desk-changed");
    }
    if (owed.size > 0) plan();
  };
  const plan = (): void => {
    planned ??= setTimeout(tellThem, atMostEveryMs).unref();
  };

  return {
    tell: (socket: StaffSocket, reach: DeskReach) => void listening.set(socket, reach),
    forget: (socket: StaffSocket) => {
      listening.delete(socket);
      owed.delete(socket);
    },
    heard: (event: SiteEvent) => {
      if (listening.size === 0) return;
      if (event.kind === "access-changed") return hearEverything(listening, event.memberId);
      const teamIds = teamsOf(event);
      for (const teamId of teamIds) changed.add(teamId);
      if (teamIds.length > 0) plan();
    },
    stop: () => {
      if (planned !== null) clearTimeout(planned);
    },
  };
}

/** Whose lists may read otherwise after it; null is nobody's team, which the duty coordinator looks after. */
function teamsOf(event: SiteEvent): readonly (string | null)[] {
  switch (event.kind) {
    case "referral-changed":
      return event.teamIds;
    case "referral-submitted":
    case "message-said":
    case "live-changed":
      return [event.teamId];
    default:
      return [];
  }
}

/** What they may see was worked out before: until they come anew, they are told of everything. */
function hearEverything(listening: Map<StaffSocket, DeskReach>, memberId: string): void {
  for (const socket of listening.keys()) if (socket.data.memberId === memberId) listening.set(socket, "everything");
}
