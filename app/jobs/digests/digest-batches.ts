import { localDateOf } from "#app/domain/clock/calendar.ts";
import { chooseForDigest } from "#app/domain/notification/choose-for-digest.ts";
import {
  digestPeriod,
  isDigestDay,
  type DigestKind,
  type DigestPeriod,
} from "#app/domain/notification/digest-period.ts";
import { newsletterDays } from "#app/domain/newsletter/newsletter-day.ts";
import { isQuietDay } from "#app/domain/notification/quiet-hours.ts";
import type { Services } from "#app/services.ts";
import { hashToken } from "#app/sign-in/token.ts";
import { digestToken, type NewDigest } from "#db/queries/notices/digests.ts";
import { listChoices } from "#db/queries/notices/choices.ts";
import { listDigestMembers, readDigestFacts, type DigestMember } from "#db/queries/notices/digest-members.ts";
import { listFreshResources, listFreshThreads } from "#db/queries/notices/fresh-for-digest.ts";
import { findNewestGone, listWhoHad } from "#db/queries/newsletter/newsletters.ts";
import { listThreadFacts } from "#db/queries/notices/thread-facts.ts";
import { batchReaders, type Opened } from "./batch-readers.ts";

const atATime = 50; // members: between them others read and write
const dayMs = 86_400_000;
const lookBackMs = 14 * dayMs; // what found no room, or came on days without a digest, is told of for so long

/** The digests of a kind that are due on this day, a batch of members after the other. */
export async function* digestBatches(services: Services, kind: DigestKind): AsyncGenerator<NewDigest[]> {
  const { db, clock, calendar } = services;
  const now = clock.now();
  const period = digestPeriod(kind, now, calendar);
  const fresh = {
    threads: await listFreshThreads(db.read, period, localDateOf(now, calendar)),
    resources: await listFreshResources(db.read, period),
  };
  const newsletter = await findNewestGone(db.read, new Date(now.getTime() - newsletterDays * dayMs));
  const known = new Map<string, Opened>();
  for (let after: string | null = ""; after !== null;) {
    const members: DigestMember[] = await listDigestMembers(db.read, { after, limit: atATime });
    after = members.at(-1)?.id ?? null;
    const due = members.filter((member) => isDue(services, member, kind, now));
    if (due.length > 0) yield await digestsOf(services, due, { period, fresh, now, known, newsletter });
  }
}

/** A daily digest does not come on quiet days: what it would tell comes with the next. The weekly one comes on its day. */
function isDue({ calendar }: Services, member: DigestMember, kind: DigestKind, now: Date): boolean {
  if (member.isPaused) return false;
  if (kind === "weekly") return isDigestDay(now, member.digestDay, calendar);
  return !isQuietDay(localDateOf(now, calendar), member.quiet);
}

type Making = {
  period: DigestPeriod;
  fresh: Parameters<typeof chooseForDigest>[2];
  now: Date;
  known: Map<string, Opened>;
  newsletter: { id: string } | null;
};

async function digestsOf(
  services: Services,
  members: readonly DigestMember[],
  { period, fresh, now, known, newsletter }: Making,
): Promise<NewDigest[]> {
  const { db, ids } = services;
  const memberIds = members.map(({ id }) => id);
  const from = new Date(period.from.getTime() - lookBackMs);
  const facts = await readDigestFacts(db.read, memberIds, { from, until: period.until, now });
  const threadIds = new Set([...facts.notices.map(({ threadId }) => threadId), ...fresh.threads.map(({ id }) => id)]);
  const threads = await listThreadFacts(db.read, [...threadIds]);
  const how = await listChoices(db.read, memberIds);
  const resourceIds = fresh.resources.map(({ id }) => id);
  const had = newsletter === null ? null : await listWhoHad(db.read, newsletter.id, memberIds);
  const gone = newsletter === null || had === null ? null : { id: newsletter.id, had };
  const batch = { members, facts, how, threads, resourceIds, newsletter: gone, now };
  const readers = await batchReaders(services, batch, known);
  return [...readers].flatMap(([memberId, reader]) => {
    const choice = chooseForDigest(period.kind, reader, fresh);
    if (choice === null) return [];
    const id = ids.newId();
    const { kind, name, until } = period;
    const tokenHash = hashToken(digestToken(db.read, id));
    const made = { newsletterId: choice.newsletterId ?? null, tokenHash, madeAt: now };
    return [{ id, memberId, kind, period: name, from: period.from, until, ...choice, ...made }];
  });
}
