import type { AppLoadContext } from "@remix-run/node";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { leadsTeam } from "#app/domain/people/may.ts";
import type { LinkWorker } from "#app/domain/people/staff.ts";
import { routingDay } from "#app/domain/referral/choose-worker.ts";
import {
  proposeMoves,
  whoMoves,
  type Held,
  type ProposedMove,
  type WhyShared,
} from "#app/domain/referral/propose-moves.ts";
import { takesAPlace } from "#app/domain/referral/referral-state.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { routableNow } from "#app/use-cases/desk/place-referral.ts";
import { findLinkWorkerRow } from "#db/queries/administration.ts";
import { caseloadOf, type Case } from "#db/queries/caseload.ts";
import { listOpenHeldBy } from "#db/queries/leave-covers.ts";
import { listTeamCases } from "#db/queries/team-cases.ts";
import { listLinkWorkers } from "#db/queries/teams.ts";
import { stateWords } from "../desk._index/state-words.ts";
import { becauseWords } from "./share-words.ts";

type Choice = { value: string; label: string };

export type ShareRow = {
  reference: string;
  version: number;
  called: string;
  state: string;
  proposed: string; // "": nobody
  because: string;
  choices: Choice[];
};

export type ShareView = { fromId: string; name: string; held: number; hidden: number; rows: ShareRow[] };

/** Whom a worker of a lead's own team holds, and to whom each would go. Null: no such worker, or of another team. */
export async function loadShare(
  context: AppLoadContext,
  fromId: string,
  why: WhyShared | null,
): Promise<ShareView | null> {
  const { db, calendar } = context.services;
  const viewer = viewerOf(context);
  return db.snapshot(async (at) => {
    const row = await findLinkWorkerRow(at, fromId);
    if (row === null || !leadsTeam(viewer, row.teamId)) return null;
    const workers = await listLinkWorkers(at, [row.teamId], localDateOf(viewer.now, calendar));
    const from = workers.find(({ memberId }) => memberId === fromId);
    if (from === undefined) return null;
    const seen = (await listTeamCases(at, viewer, calendar)).filter(({ workerId }) => workerId === fromId);
    const cases = await caseloadOf(at, viewer, calendar).list(seen.map(({ reference }) => reference));
    const moving = why === null ? [] : whoMoves(cases.map(heldOf), from, why);
    const moves = proposeMoves(moving, workers, { fromId, day: routingDay(viewer.now, calendar) });
    const hidden = (await listOpenHeldBy(at, fromId)).length - cases.length;
    return { fromId, name: from.name, held: cases.length, hidden, rows: rowsOf(moves, cases, workers, fromId) };
  });
}

function heldOf({ referral }: Case): Held {
  const { submittedAt, contactedAt, state } = referral;
  return { ...routableNow(referral), submittedAt, contactedAt, takesPlace: takesAPlace(state) };
}

function rowsOf(
  moves: readonly ProposedMove[],
  cases: readonly Case[],
  workers: readonly LinkWorker[],
  fromId: string,
): ShareRow[] {
  return moves.flatMap((move): ShareRow[] => {
    const found = cases.find(({ referral }) => referral.id === move.referralId);
    if (found === undefined) return [];
    const { reference, version, state } = found.referral;
    const able = workers.filter(
      (one) => one.active && one.memberId !== fromId && !one.conflicts.includes(move.referralId),
    );
    const choices = able.map(({ memberId, name, openCount, capacity }) => {
      return { value: memberId, label: `${name} (${openCount} of ${capacity} places taken)` };
    });
    const called = found.safe.called || "Name not given";
    const because = becauseWords(move);
    return [{ reference, version, called, state: stateWords[state], proposed: move.toId ?? "", because, choices }];
  });
}
