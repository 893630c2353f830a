import { loadPercent } from "#app/domain/people/load.ts";
import { teamPhrase } from "#app/domain/referral/team-phrase.ts";
import type { Match, NoPractice, PassedBy, Reason, Routing, RoutingTask } from "#app/domain/referral/routing.ts";

/** Names by id or code; an id that is gone since is shown as it is. */
export type Names = {
  teams: Readonly<Record<string, string>>;
  workers: Readonly<Record<string, string>>;
  practices: Readonly<Record<string, string>>;
  pcns: Readonly<Record<string, string>>;
  councils: Readonly<Record<string, string>>;
  languages: Readonly<Record<string, string>>;
};

/** One step of the trace as a sentence for staff. All of it, in order, says why a referral went where it went. */
export function explainToStaff(reason: Reason, names: Names): string {
  const team = "teamId" in reason ? theTeam(names, reason.teamId) : "";
  const begun = team.replace(/^the/u, "The");
  const worker = "workerId" in reason ? (names.workers[reason.workerId] ?? reason.workerId) : "";
  switch (reason.code) {
    case "practice-in-pcn":
      return `${named(names.practices, reason.practiceCode)} is in ${named(names.pcns, reason.pcnCode)}.`;
    case "practice-in-no-pcn":
      return `${named(names.practices, reason.practiceCode)} is in no PCN.`;
    case "practice-not-known":
      return `The practice ${reason.practiceCode} is not in our list.`;
    case "no-practice":
      return noPractice[reason.answer];
    case "team-serves-pcn":
      return `${begun} serves ${named(names.pcns, reason.pcnCode)}.`;
    case "no-team-for-pcn":
      return `No team serves ${named(names.pcns, reason.pcnCode)}.`;
    case "team-paused":
      return `${begun} is paused.`;
    case "team-cannot":
      return `Nobody at ${team} can take it: away for five working days or more, or they know the person.`;
    case "team-covers":
      return `${begun} agreed to cover for ${theTeam(names, reason.forTeamId)}.`;
    case "team-agreed-for-pcn":
      return `${begun} agreed to take people of ${named(names.pcns, reason.pcnCode)}.`;
    case "council-team":
      return `${begun} takes people of ${named(names.councils, reason.councilCode)} who have no PCN team.`;
    case "no-council-team":
      return reason.councilCode === null
        ? "We do not know which council they live in."
        : `No team takes people of ${named(names.councils, reason.councilCode)}.`;
    case "team-shares-by-hand":
      return `${begun} shares out new people by hand.`;
    case "passed-by":
      return `${worker} ${passedBy[reason.why]}.`;
    case "chosen":
      return explainChosen(reason, worker);
    case "team-full":
      return `Everyone at ${team} is full. It waits in the team's queue.`;
    case "others-waited-longer":
      return `Others at ${team} have waited longer for the free places.`;
    case "access-not-met":
      return `Nobody at ${team} can meet the access needs. The lead arranges it.`;
    case "pulled-from-queue":
      return `A place came free at ${team}. ${reason.flagged ? "It was flagged, so it came first." : "It had waited longest."}`;
    case "to-duty":
      return "No team is left, so the duty coordinator has it.";
  }
}

/** One sentence for the person. Never load, leave, sex or specialism. */
export function explainToPerson(routing: Routing, names: Names): string {
  if (routing.kind === "duty") return "Our duty coordinator reads this and finds the right team for you.";
  const workerName = routing.kind === "assigned" ? (names.workers[routing.workerId] ?? null) : null;
  const team = teamPhrase({ workerName, teamName: names.teams[routing.teamId] ?? "" });
  return `${team} ${looksAfter(routing)}.`;
}

/** A task as a sentence for whoever owns the referral. */
export function explainTask(task: RoutingTask, names: Names): string {
  switch (task.kind) {
    case "book-interpreter":
      return `Book an interpreter for ${named(names.languages, task.language)}, not family.`;
    case "book-bsl-interpreter":
      return "Book a BSL interpreter, not family.";
    case "ask-about-wish":
      return `They would rather talk with a ${task.wish}. Ask first: wait for a ${task.wish}, or go on?`;
    case "arrange-access":
      return `Arrange access: ${[task.stepFree && "a step-free place", task.homeVisit && "a home visit"].filter(Boolean).join(" and ")}.`;
    case "find-practice":
      return "Ask which GP practice they go to, or help them register with one.";
    case "tell-about-reply":
      return "We wrote to them and sent no note, because that is not safe. Tell them by the safe way that a message waits.";
  }
}

const noPractice: Readonly<Record<NoPractice, string>> = {
  "not-registered": "They are not registered with a GP practice.",
  "not-sure": "They are not sure which GP practice they go to.",
  "no-fixed-address": "They have no fixed address.",
};

const passedBy: Readonly<Record<PassedBy, string>> = {
  "not-active": "is not active",
  "takes-no-new": "takes no new people now",
  "not-at-work": "is not at work within five working days",
  conflict: "knows the person",
  "not-step-free": "cannot meet in a step-free place",
  "no-home-visits": "makes no home visits",
  full: "is full",
};

const matched: Readonly<Record<Match, string>> = {
  language: "speaks their language",
  bsl: "signs BSL",
  wish: "meets their wish for a woman or a man",
  specialism: "knows about what they need",
};

function explainChosen(reason: Extract<Reason, { code: "chosen" }>, worker: string): string {
  const why = reason.matched.map((match) => matched[match]);
  const load = `has ${reason.openCount} of ${reason.capacity} places taken (${loadPercent(reason)}%)`;
  const among = reason.among === 1 ? "the only one with room" : `chosen from ${reason.among} with room`;
  return `${worker} ${[...why, load].join(", ")}: ${among}.`;
}

/** How the team came to it, from the last step that named it: their practice, in someone's place, or their area. */
function looksAfter(routing: Exclude<Routing, { kind: "duty" }>): string {
  const step = routing.because.findLast(
    (reason) => wayToTeam.has(reason.code) && "teamId" in reason && reason.teamId === routing.teamId,
  );
  if (step?.code === "council-team") return "looks after people in your area";
  if (step?.code === "team-covers" || step?.code === "team-agreed-for-pcn")
    return "looks after people at your practice for now";
  return step?.code === "team-serves-pcn" ? "looks after people at your practice" : "looks after you";
}

const wayToTeam: ReadonlySet<Reason["code"]> = new Set([
  "team-serves-pcn",
  "team-covers",
  "team-agreed-for-pcn",
  "council-team",
]);

function named(names: Readonly<Record<string, string>>, id: string): string {
  return names[id] ?? id;
}

/** "the Riverside link workers team", inside a sentence. */
function theTeam(names: Names, teamId: string): string {
  return teamPhrase({ workerName: null, teamName: named(names.teams, teamId) }).replace(/^The/u, "the");
}
