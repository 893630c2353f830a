import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { hasRoom } from "#app/domain/people/load.ts";
import { canTake, moversOf, type Viewer } from "#app/domain/people/may.ts";
import { closeReasons } from "#app/domain/referral/close-reason.ts";
import { whyMoveNot, type Move, type Mover } from "#app/domain/referral/referral-state.ts";
import { mayMail } from "#app/domain/referral/safe-contact.ts";
import type { Services } from "#app/services.ts";
import { hasWithdrawalCheck } from "#app/use-cases/desk/check-withdrawal.ts";
import type { StateMove } from "#app/use-cases/desk/change-state.ts";
import type { Case } from "#db/queries/caseload.ts";
import { listLinkWorkers, listTeams } from "#db/queries/teams.ts";
import type { ActsView } from "./record-view.ts";

type Database = Services["db"]["read"];

const stateMoves: readonly StateMove[] = ["contact", "start", "wait-for-person", "pause", "withdraw"];

/** What this member may do with it now. The acts ask the same rules again: this only decides which forms are shown. */
export async function actsView(db: Database, one: Case, viewer: Viewer, calendar: Calendar): Promise<ActsView> {
  const { referral, facts, safe } = one;
  const movers = moversOf(viewer, facts);
  const checked = await hasWithdrawalCheck(db, referral);
  const may = (move: Move) => whyMoveNot(referral.state, move, movers, checked) === null;
  const open = referral.state !== "closed";
  const owns = movers.some((mover) => mover !== "team-worker");
  const sending = open && referral.state !== "withdrawing" && movers.length > 0;
  return {
    take: takeView(one, viewer, movers),
    markRead: open && movers.length > 0 && (referral.reviewedAt === null || referral.newFromPersonAt !== null),
    seeFlag: open && referral.flaggedAt !== null && referral.acknowledgedAt === null,
    say: sending ? (mayMail(safe.answers) ? "mail" : "ring") : null,
    states: stateMoves.filter((kind) => may({ kind })),
    checkWithdrawal: referral.state === "withdrawing" && owns && !checked,
    confirmContact: owns && safe.answers.saidBy.kind === "helper" && !safe.answers.checkedWithPerson,
    giveTo: may({ kind: "assign" }) ? await workersFor(db, one, viewer, calendar) : [],
    sendTo: may({ kind: "queue" }) ? await teamsFor(db, referral.teamId) : [],
    stepAside: open,
    closeAs: closeReasons.filter(({ id }) => may({ kind: "close", reason: id })),
    dataCode: owns,
  };
}

function takeView({ referral, facts }: Case, viewer: Viewer, movers: readonly Mover[]): ActsView["take"] {
  if (whyMoveNot(referral.state, { kind: "take" }, movers) !== null) return null;
  return canTake(viewer, facts) ? "can" : "shared-by-hand";
}

async function workersFor(
  db: Database,
  { referral }: Case,
  viewer: Viewer,
  calendar: Calendar,
): Promise<ActsView["giveTo"]> {
  if (referral.teamId === null) return [];
  const workers = await listLinkWorkers(db, [referral.teamId], localDateOf(viewer.now, calendar));
  return workers
    .filter((worker) => worker.active && hasRoom(worker) && !worker.conflicts.includes(referral.id))
    .filter((worker) => worker.memberId !== referral.workerId)
    .map(({ memberId: id, name, openCount: held, capacity }) => ({ id, name, held, capacity }));
}

async function teamsFor(db: Database, teamId: string | null): Promise<ActsView["sendTo"]> {
  const teams = (await listTeams(db)).filter((team) => team.id !== teamId && team.pausedSince === null);
  return teams.map(({ id, name }) => ({ id, name })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
