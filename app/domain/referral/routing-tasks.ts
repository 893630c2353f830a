import type { LinkWorker } from "#app/domain/people/staff.ts";
import { speaksOther, whyAccessNotMet } from "#app/domain/referral/choose-worker.ts";
import type { Routable, RoutingTask } from "#app/domain/referral/routing.ts";

/**
 * What is left for people to do when a referral goes to any of these workers (one worker, or a team that will choose).
 * No match on language or BSL never strands anyone: an interpreter is booked, not family. An unmet wish for a woman or
 * a man is asked about, not decided. Access that nobody can meet is arranged by the lead.
 */
export function tasksFor(referral: Routable, workers: readonly LinkWorker[]): RoutingTask[] {
  const tasks: RoutingTask[] = [];
  if (speaksOther(referral) && !workers.some((worker) => worker.languages.includes(referral.language ?? ""))) {
    tasks.push({ kind: "book-interpreter", language: referral.language ?? "" });
  }
  if (referral.needsBsl && !workers.some((worker) => worker.signsBsl)) tasks.push({ kind: "book-bsl-interpreter" });
  if (referral.wish !== null && !workers.some((worker) => worker.gender === referral.wish))
    tasks.push({ kind: "ask-about-wish", wish: referral.wish });
  if (needsAccess(referral) && !workers.some((worker) => whyAccessNotMet(referral, worker) === null)) {
    tasks.push({ kind: "arrange-access", stepFree: referral.stepFree, homeVisit: referral.homeVisit });
  }
  if (referral.practice.kind === "not-sure" || referral.practice.kind === "not-registered")
    tasks.push({ kind: "find-practice" });
  return tasks;
}

function needsAccess(referral: Routable): boolean {
  return referral.stepFree || referral.homeVisit;
}
