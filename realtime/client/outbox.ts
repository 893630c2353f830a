import type { LiveRefusal } from "#realtime/messages.ts";

/**
 * What somebody wrote and pressed Send for, until it stands in the conversation. "late": it was tried, or the line is
 * broken. "sent": kept by the site, and seen in the conversation in a moment. "refused": it cannot be taken as it is.
 */
export type Waiting = {
  conversation: string;
  clientId: string; // made once: however often it is sent, it is there once
  words: string;
  at: number; // milliseconds, of this device's clock
  seen: number; // the newest item that stood on the page when Send was pressed
  state: "waiting" | "sending" | "late" | "sent" | "refused";
  why?: LiveRefusal; // of what was refused
};

export const keptForMs = 30 * 60_000;

/** The next that may be sent: one at a time, in order. Null while one is on its way. */
export function nextToSend(outbox: readonly Waiting[]): Waiting | null {
  if (outbox.some(({ state }) => state === "sending")) return null;
  return outbox.find(isUnsent) ?? null;
}

export function isUnsent({ state }: Waiting): boolean {
  return state === "waiting" || state === "late" || state === "sending";
}

export function withState(outbox: readonly Waiting[], clientId: string, state: Waiting["state"]): Waiting[] {
  return outbox.map((one) => (one.clientId === clientId && one.state !== state ? { ...one, state } : one));
}

export function withRefusal(outbox: readonly Waiting[], clientId: string, why: LiveRefusal): Waiting[] {
  return outbox.map((one) => (one.clientId === clientId ? { ...one, state: "refused", why } : one));
}

/** After the line broke or an answer did not come: nothing is on its way any more, and all of it will be tried again. */
export function allLate(outbox: readonly Waiting[]): Waiting[] {
  return outbox.map((one) => (isUnsent(one) ? { ...one, state: "late" } : one));
}

export function withoutOld(outbox: readonly Waiting[], now: number): Waiting[] {
  return outbox.filter((one) => !isUnsent(one) || now - one.at < keptForMs);
}
