import { sayFilesOver } from "#app/domain/conversation/say-files-over.ts";
import { closeReasons } from "#app/domain/referral/close-reason.ts";
import { whyNotSaid } from "#app/domain/referral/why-not-said.ts";
import { stateWords } from "../desk._index/state-words.ts";
import type { ActRefusal } from "./act-on-case.ts";

/** Why an act was not done, and what to do next. */
export function refusalWords(refusal: Exclude<ActRefusal, { kind: "no-such-referral" }>): string {
  switch (refusal.kind) {
    case "changed-meanwhile":
      return "Someone changed this while you were here. Look at what is new. What you typed is kept below: send it again if it still fits.";
    case "files-over":
      return sayFilesOver(refusal);
    case "changed":
      return "You changed your words since you sent this. What you sent first is kept, and stands below. Send the rest as a new message.";
    case "taken-by":
      return `${refusal.name} has this one now. Choose another from the list.`;
    case "shared-by-hand":
      return "In this team the lead shares out the work. Ask your lead for it.";
    case "no-room":
      return "All your places are taken. Close or pause one first, or ask your lead.";
    case "closed-already":
    case "stopped":
    case "not-yours-to-do":
      return whyNotSaid(refusal.kind);
    case "not-from-here":
      return `This cannot be done now: it says “${stateWords[refusal.state]}”. Look at what is new and choose again.`;
    case "check-first":
      return "First check with the person, by the safe way, that they want to stop. Then close it.";
    case "reason-not-fitting":
      return `“${closeReasons.find(({ id }) => id === refusal.reason)?.label ?? refusal.reason}” does not fit where the work stands. Choose another reason.`;
    case "flag-first":
      return "First say what you did about the flag. Then close it.";
    case "needs-where":
      return "Say where they were sent on to, so that nobody ends at a closed door.";
    case "no-such-worker":
      return "Choose a link worker of this team.";
    case "holds-it-already":
      return `${refusal.name} holds it already. Choose someone else.`;
    case "worker-cannot":
      return `${refusal.name} ${cannot[refusal.why]}. Choose someone else.`;
    case "no-such-team":
      return "Choose a team from the list.";
    case "same-team":
      return "It is with this team already. To change the link worker, give it to someone in the team.";
    case "team-cannot":
      return `Nobody at ${refusal.name} can take it within five working days. Choose another team.`;
    case "no-flag":
      return "There is no flag to see any more.";
    case "seen-by":
      return `${refusal.name} acts on the flag already: see below what they did. What you typed is kept in the form: copy it into a private note if others should know it.`;
    case "raised-again":
      return "The person wrote again, and it raised the flag again. Read what is new below. What you typed is kept: send it again if it still fits.";
    case "needs-deeds":
      return refusal.why === "choose" ? "Choose what you did" : "Say it in a few words";
    case "not-withdrawing":
      return "They did not ask us to stop, or it is closed. There is nothing to check.";
    case "nothing-to-confirm":
      return "How to reach them has been checked already.";
    case "same-referral":
      return "This is the same referral. Choose another one.";
  }
}

const cannot = {
  "not-active": "does not work here any more",
  conflict: "knows the person",
  full: "has no free place",
  "off-sick": "is off sick today",
} as const;
