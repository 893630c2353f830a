import type { MailIn } from "./mail-in-settings.ts";

/** Where a mail to one of our addresses goes, by its name alone. A reply's token is read elsewhere. */
export type MailPlace =
  | { kind: "reply"; address: string }
  | { kind: "space"; spaceId: string }
  | { kind: "machine"; address: string }
  | { kind: "unknown" };

const machines = /^(bounces(\+[a-z2-7]{24,58})?|postmaster|abuse|mailer-daemon)$/;

/** What an address of ours stands for; null when it is none of ours. A space's is its id, or "space+" and its id. */
export function mailPlaceOf(address: string, domain: string): MailPlace | null {
  const plain = address.trim().toLowerCase();
  const at = plain.lastIndexOf("@");
  if (at < 1 || plain.slice(at + 1) !== domain) return null;
  const name = plain.slice(0, at);
  if (name.startsWith("reply+")) return { kind: "reply", address: plain };
  if (machines.test(name)) return { kind: "machine", address: plain };
  const space = name.startsWith("space+") ? name.slice("space+".length) : name;
  return /^[a-z0-9][a-z0-9-]{0,57}$/.test(space) ? { kind: "space", spaceId: space } : { kind: "unknown" };
}

/** The one that counts of those a mail was sent to: a reply before a space, and nothing of ours before a machine. */
export function firstPlace(addresses: readonly string[], domain: string): MailPlace {
  const places = addresses.map((address) => mailPlaceOf(address, domain)).filter((place) => place !== null);
  const order = ["reply", "space", "machine", "unknown"] as const;
  return places.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0] ?? { kind: "unknown" };
}

/** The address that a member's mail begins a thread at, or null where none is taken: on noticeboards, and without a door. */
export function spaceAddress(
  space: { id: string; kind: "talk" | "noticeboard" },
  mailIn: MailIn | null,
): string | null {
  if (mailIn === null || space.kind === "noticeboard") return null;
  return mailIn.port === null && mailIn.folder === null ? null : `${space.id}@${mailIn.domain}`;
}
