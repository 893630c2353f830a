import { sayLocalDate } from "#app/domain/clock/say-date.ts";
import { whyNotSaid } from "#app/domain/referral/why-not-said.ts";
import type { ActOnMany, ManyRefusal } from "#app/use-cases/desk/act-on-many.ts";
import { stateWords } from "../desk._index/state-words.ts";

/** What happens to one of those that were chosen. */
export function wouldWords(
  act: ActOnMany,
  { owner, nameOf }: { owner: string; nameOf: (id: string) => string },
): string {
  switch (act.kind) {
    case "assign":
      return `Now: ${owner}. Goes to ${nameOf(act.workerId)}.`;
    case "label":
      return act.on ? `Gets the label “${nameOf(act.labelId)}”.` : `The label “${nameOf(act.labelId)}” comes off.`;
    case "cover":
      return `${nameOf(act.coverId)} covers, ${daysWords(act)}. ${owner} keeps them.`;
  }
}

/** The whole act in one sentence, as the heading of what will happen. */
export function actWords(act: ActOnMany, nameOf: (id: string) => string): string {
  switch (act.kind) {
    case "assign":
      return `Assign to ${nameOf(act.workerId)}`;
    case "label":
      return act.on ? `Put on the label “${nameOf(act.labelId)}”` : `Take off the label “${nameOf(act.labelId)}”`;
    case "cover":
      return `${nameOf(act.coverId)} covers, ${daysWords(act)}`;
  }
}

/** Why one of them was left out, and what can be done. */
export function leftOutWords(refusal: ManyRefusal, act: ActOnMany): string {
  switch (refusal.kind) {
    case "no-such-referral":
      return "You cannot see this one any more.";
    case "changed-meanwhile":
      return "Somebody changed it since you chose it. Open it, look at what is new, and choose it again.";
    case "not-from-here":
      return `It says “${stateWords[refusal.state]}”: nobody new can get it now.`;
    case "closed-already":
      return act.kind === "label" ? "It is closed." : "It is closed. Only a message from the person opens it again.";
    case "not-yours-to-do":
      return whyNotSaid("not-yours-to-do");
    case "check-first":
    case "reason-not-fitting":
      return "Open it: it needs something else first.";
    case "no-such-worker":
      return "They do not work in the team that has it. Choose somebody of that team.";
    case "holds-it-already":
      return `${refusal.name} holds it already.`;
    case "worker-cannot":
      return `${refusal.name} ${cannot[refusal.why]}. Choose somebody else for this one.`;
    case "nobody-holds":
      return "Nobody holds it yet, so there is nobody to cover for. Assign it instead.";
    case "covers-own":
      return "They hold it themselves. Choose a colleague.";
    case "days-reversed":
      return "The last day is before the first day. Change the days.";
    case "days-over":
      return "These days are over. Change the days.";
    case "days-too-many":
      return "A cover lasts three months at most. Assign it instead, or choose fewer days.";
    case "covered-already":
      return "They cover it on some of these days already.";
    case "no-such-label":
      return "This label is not offered any more. Choose another one.";
    case "other-teams-label":
      return "This label is another team’s. Choose one of the team that has it.";
  }
}

export function daysWords({ fromDay, toDay }: { fromDay: string; toDay: string }): string {
  return fromDay === toDay ? `on ${sayLocalDate(fromDay)}` : `${sayLocalDate(fromDay)} to ${sayLocalDate(toDay)}`;
}

const cannot = {
  "not-active": "does not work here any more",
  conflict: "knows the person",
  full: "has no free place",
  "off-sick": "is off sick today",
} as const;
