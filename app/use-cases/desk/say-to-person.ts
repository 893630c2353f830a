import type { RoutingTask } from "#app/domain/referral/routing.ts";
import { mayMail } from "#app/domain/referral/safe-contact.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { addEntry } from "#app/use-cases/conversation/add-entry.ts";
import { whyFilesNot, type FilesRefusal } from "#app/use-cases/conversation/why-files-not.ts";
import { openCase, type CaseRefusal } from "#app/use-cases/desk/open-case.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import { tellOfReply } from "#app/use-cases/desk/tell-of-reply.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { removeCaseDraft } from "#db/queries/case-drafts.ts";
import { hasOthersAfter } from "#db/queries/entries-after.ts";
import type { NewEntryFile } from "#db/queries/entry-files.ts";
import type { Referral } from "#db/queries/referrals.ts";

export type SayToPerson = {
  memberId: string;
  reference: string;
  words: string; // may be empty where files come with them
  files?: readonly NewEntryFile[];
  clientId: string;
  /** What stood on the page: the version of the record (a form), or the newest entry's number (a socket). */
  seen: { version: number } | { after: number };
  personIsThere: boolean; // they have the page open at this minute, so nothing need tell them
};

export type SayRefusal =
  | CaseRefusal
  | { kind: "closed-already" }
  | { kind: "stopped" }
  | { kind: "not-yours-to-do" }
  | { kind: "changed" } // sent before with other words or files: what was sent first is kept
  | FilesRefusal;

/**
 * "here": they have the page open. "mail": a neutral note goes out. "ring": no note is safe, so the worker tells them;
 * a task says so. `n` counts everything in the conversation; a repeat has the number and the moment of the first.
 */
export type Said = { n: number; at: Date; told: "here" | "mail" | "ring" };

/**
 * Writes to the person; they read it on their tracking page. A second press adds nothing. After a withdrawal nothing is
 * sent: everything stopped, and one check is made by the safe way. Words written over something that others have added
 * since are refused until that has been seen.
 */
export async function sayToPerson(tools: UseCaseTools, input: SayToPerson): Promise<Result<Said, SayRefusal>> {
  const opened = await openCase(tools, { memberId: input.memberId, reference: input.reference });
  if (!opened.ok) return opened;
  const { referral, safe, movers } = opened.value;
  if (movers.length === 0) return refuse({ kind: "not-yours-to-do" });
  const { conversationId } = referral;
  const { clientId, memberId: authorId, words, files = [] } = input;
  const stale = await isStale(tools, referral, input);

  const message = { kind: "message", audience: "both", author: "staff" } as const;
  const kept = await addEntry(tools, { ...message, conversationId, clientId, authorId, words }, files);
  if (!kept.sameWords) return refuse({ kind: "changed" });
  const told = input.personIsThere ? "here" : mayMail(safe.answers) ? "mail" : "ring";
  const said = { n: kept.seq, at: kept.at, told } as const;
  if (!kept.fresh) return ok(said);
  if (referral.state === "closed") return refuse({ kind: "closed-already" });
  if (referral.state === "withdrawing") return refuse({ kind: "stopped" });
  if (stale) return refuse({ kind: "changed-meanwhile" });
  const over = await whyFilesNot(tools, { conversationId, author: "staff", files });
  if (over !== null) return refuse(over);

  const read = { reviewedAt: referral.reviewedAt ?? tools.now, newFromPersonAt: null };
  const tasks = told === "ring" ? withTellTask(referral) : referral.tasks;
  await saveCase(tools, referral, { ...read, tasks }, { kind: "message", by: authorId });
  await removeCaseDraft(tools.db, { conversationId, memberId: authorId, box: "message" });
  if (told === "mail") await tellOfReply(tools, referral, { entryId: kept.id, memberId: authorId });
  tools.announce({ kind: "message-said", referralId: referral.id, teamId: referral.teamId, by: "staff" });
  return ok(said);
}

/** A form is as old as its record. A socket has seen everything up to a number: the writer's own words since do not count. */
async function isStale({ db }: UseCaseTools, referral: Referral, { seen, memberId }: SayToPerson): Promise<boolean> {
  if ("version" in seen) return seen.version !== referral.version;
  return hasOthersAfter(db, { conversationId: referral.conversationId, memberId, after: seen.after });
}

function withTellTask({ tasks }: Referral): RoutingTask[] {
  return tasks.some((task) => task.kind === "tell-about-reply") ? tasks : [...tasks, { kind: "tell-about-reply" }];
}
