import { localDateOf } from "#app/domain/clock/calendar.ts";
import { personRequestKinds } from "#app/domain/record/person-request.ts";
import {
  copySectionIds,
  giveCopy,
  type CopyDecision,
  type CopySection,
  type GivenCopy,
} from "#app/domain/record/record-copy.ts";
import type { Services } from "#app/services.ts";
import { listPersonRequests } from "#db/queries/record/person-requests.ts";
import { listChangedSince, standsSafeguardingHold } from "#db/queries/record/copy-rows.ts";
import { listReaders } from "#db/queries/record-readers.ts";
import { findTracked } from "#db/queries/tracking.ts";
import { kindWords } from "../track.$reference_.ask.$kind/ask-words.ts";
import { aboutInCopy } from "./about-in-copy.ts";
import { item, type CopySource } from "./copy-source.ts";
import { filesInCopy } from "./files-in-copy.ts";
import { reachedInCopy } from "./reached-in-copy.ts";
import { saidInCopy } from "./said-in-copy.ts";
import { workedInCopy } from "./worked-in-copy.ts";

export type CopyReader = { day: string; role: string; team: string };

export type LoadedCopy = {
  all: CopySection[];
  give(decision: CopyDecision): GivenCopy;
  readers: CopyReader[];
};

/** Everything that hangs from a record, made from its rows at one moment. Nothing of it is kept anywhere. */
export async function loadCopy(services: Services, conversationId: string, since: Date): Promise<LoadedCopy> {
  return services.db.snapshot(async (db) => {
    const tracked = await findTracked(db, conversationId);
    if (tracked === null) throw new Error("a record was opened before its copy is made");
    const source: CopySource = { services, db, tracked };
    const all = ordered([
      ...(await aboutInCopy(source)),
      ...(await saidInCopy(source)),
      await filesInCopy(source),
      ...(await reachedInCopy(source)),
      ...(await workedInCopy(source)),
      await requestsInCopy(source),
    ]);
    const worried = await standsSafeguardingHold(db, tracked.id);
    const changedSince = await listChangedSince(db, tracked.id, since);
    const give = (decision: CopyDecision) => giveCopy(all, decision, { worried, changedSince });
    return { all, give, readers: await readersOf(source) };
  });
}

function ordered(sections: readonly CopySection[]): CopySection[] {
  return sections.toSorted((a, b) => copySectionIds.indexOf(a.id) - copySectionIds.indexOf(b.id));
}

/** What the person asked of us, and what they were answered. */
async function requestsInCopy({ db, tracked }: CopySource): Promise<CopySection> {
  const asked = (await listPersonRequests(db, tracked)).filter(({ kind }) => personRequestKinds.includes(kind));
  return {
    id: "requests",
    heading: "What you asked of us",
    items: asked.map(({ id, kind, at, words, answer, answeredBy }) =>
      item({
        key: `data_requests/${id}`,
        what: kindWords[kind],
        at,
        by: "You",
        lines: [
          ["Your words", words],
          ["Our answer", answer],
          ["Answered by", answeredBy],
        ],
      }),
    ),
  };
}

/** Who opened it: the role and team, not the name; one line for each member and day. */
async function readersOf({ services, db, tracked }: CopySource): Promise<CopyReader[]> {
  const lines = new Map<string, CopyReader>();
  for (const { memberId, role, team, at } of await listReaders(db, tracked.id)) {
    const day = localDateOf(at, services.calendar);
    lines.set(`${memberId} ${role} ${day}`, { day, role, team: team ?? "The network" });
  }
  return [...lines.values()];
}
