import { firstPlace } from "#app/domain/discussion/mail/mail-place.ts";
import type { MailRead } from "#app/domain/discussion/mail/mail-read.ts";
import { holdsReplyAddress, readReplyAddress, type ReplyAddress } from "#app/mail/in/reply-address.ts";
import type { Services } from "#app/services.ts";
import type { MailTo } from "#app/use-cases/mail-in/find-mail-target.ts";
import { findNoticeSettings } from "#db/queries/notices/notice-settings.ts";

/** Where a mail goes: a reply's address is read and checked with the key of the member that it was made for. */
export async function readMailTo(services: Services, addresses: readonly string[], domain: string): Promise<MailTo> {
  const place = firstPlace(addresses, domain);
  if (place.kind === "machine") return { kind: "machine" };
  if (place.kind !== "reply") return place;
  const read = readReplyAddress(place.address);
  if (read === null) return { kind: "unknown" };
  return { kind: "reply", memberId: read.memberId, thread: read.thread, holds: await holds(services, read) };
}

/** The members whose own signed address stands in a report, or is where it was sent: it is about a mail that was theirs. */
export async function provenMembers(services: Services, { to, report }: MailRead): Promise<string[]> {
  if (report === null) return [];
  const read = [...to, ...report.proofs].map(readReplyAddress).filter((address) => address !== null);
  const proven = await Promise.all(
    read.map(async (address) => ((await holds(services, address)) ? [address.memberId] : [])),
  );
  return [...new Set(proven.flat())];
}

async function holds({ db }: Services, address: ReplyAddress): Promise<boolean> {
  const settings = await findNoticeSettings(db.read, address.memberId);
  return settings !== null && holdsReplyAddress(address, settings.key);
}
