import { mustBeLookedAt } from "#app/domain/discussion/must-be-looked-at.ts";
import { isNewWriter, writesAgainAt } from "#app/domain/discussion/new-writer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Database } from "#db/open.ts";
import { findWriterFacts, listWrittenSince } from "#db/queries/discussion/writer-facts.ts";
import { findWritingBlock } from "#db/queries/discussion/writing-blocks.ts";
import { findMember } from "#db/queries/members.ts";

export type StopRefusal = { kind: "stopped"; why: string; until: Date | null } | { kind: "too-many"; again: Date };

type Asked = { db: Database; now: Date };

const hourMs = 3_600_000;

/**
 * Part of the acts that write a post, and asked before a box is shown: a facilitator may have stopped somebody; who is new
 * and whom nobody knew has a number of posts an hour, and a first post that is looked at. @returns whether it is held.
 */
export async function beforeWriting(
  { db, now }: Asked,
  { memberId, spaceId }: { memberId: string; spaceId: string | null },
): Promise<Result<{ held: "first-post" | null; limited: boolean }, StopRefusal>> {
  const block = await findWritingBlock(db, { memberId, spaceId, now });
  if (block !== null) return refuse({ kind: "stopped", why: block.why, until: block.until });
  const facts = await findWriterFacts(db, memberId, now);
  const joinedAt = (await findMember(db, memberId))?.createdAt ?? now;
  const limited = isNewWriter(facts, joinedAt, now);
  const since = new Date(now.getTime() - hourMs);
  const again = limited ? writesAgainAt(await listWrittenSince(db, memberId, since), now) : null;
  if (again !== null) return refuse({ kind: "too-many", again });
  return ok({ held: mustBeLookedAt(facts) ? "first-post" : null, limited });
}
