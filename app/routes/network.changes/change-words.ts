import type { AdminAct } from "#app/use-cases/administration/note-change.ts";

/** What each act in the record of changes is called. `ofNetwork`: facilitators see it; the rest is the desk's. */
export const changeWords: Readonly<Record<AdminAct, { words: string; ofNetwork: boolean }>> = {
  "join-accepted": { words: "Let somebody in", ofNetwork: true },
  "join-declined": { words: "Declined a request to join", ofNetwork: true },
  "space-let-in": { words: "Let somebody into a space", ofNetwork: true },
  "writing-stopped": { words: "Stopped somebody from writing", ofNetwork: true },
  "writing-allowed": { words: "Let somebody write again", ofNetwork: true },
  "space-declined": { words: "Declined a request to come into a space", ofNetwork: true },
  "space-made": { words: "Made a space", ofNetwork: true },
  "space-changed": { words: "Changed a space", ofNetwork: true },
  "join-domain-added": { words: "Listed a domain that joins at once", ofNetwork: true },
  "join-domain-removed": { words: "Took a domain off the list", ofNetwork: true },
  "member-invited": { words: "Invited a member", ofNetwork: true },
  "invitation-sent-again": { words: "Sent an invitation again", ofNetwork: true },
  "invitation-taken-back": { words: "Took an invitation back", ofNetwork: true },
  "roles-changed": { words: "Changed somebody's roles", ofNetwork: true },
  "access-ended": { words: "Ended somebody's access", ofNetwork: true },
  "member-deleted": { words: "Deleted their own account", ofNetwork: true },
  "search-words-changed": { words: "Changed which search words mean the same", ofNetwork: true },
  "failed-search-seen-to": { words: "Saw to a search that found nothing", ofNetwork: true },
  "team-added": { words: "Added a team", ofNetwork: false },
  "team-changed": { words: "Changed a team", ofNetwork: false },
  "team-paused": { words: "Paused a team", ofNetwork: false },
  "team-resumed": { words: "Let a team take people again", ofNetwork: false },
  "live-turned-on": { words: "Turned live conversations on", ofNetwork: false },
  "live-turned-off": { words: "Turned live conversations off", ofNetwork: false },
  "worker-added": { words: "Made somebody a link worker", ofNetwork: false },
  "worker-changed": { words: "Changed how a link worker works", ofNetwork: false },
  "leave-added": { words: "Added leave", ofNetwork: false },
  "leave-removed": { words: "Removed leave", ofNetwork: false },
  "duty-added": { words: "Added a turn of duty", ofNetwork: false },
  "duty-removed": { words: "Removed a turn of duty", ofNetwork: false },
  "pcn-agreement-changed": { words: "Changed who takes the people of a PCN", ofNetwork: false },
  "job-retried": { words: "Had a failed job tried again", ofNetwork: false },
  "safety-words-confirmed": { words: "Confirmed a number or safety words", ofNetwork: false },
  "safety-words-corrected": { words: "Corrected a number or safety words", ofNetwork: false },
  "safety-words-withdrawn": { words: "Withdrew a number", ofNetwork: false },
  "safety-words-undone": { words: "Took a correction back", ofNetwork: false },
};

/** The acts that facilitators see. */
export const networkActs = Object.entries(changeWords).flatMap(([act, { ofNetwork }]) => (ofNetwork ? [act] : []));
