import type { RoutingTask } from "#app/domain/referral/routing.ts";
import { mayMail } from "#app/domain/referral/safe-contact.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openCase, type CaseRefusal, type OnCase } from "#app/use-cases/desk/open-case.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";
import { insertEntry } from "#db/queries/entries.ts";
import { addJob } from "#db/queries/jobs.ts";
import type { Referral } from "#db/queries/referrals.ts";

export type SayRefusal = CaseRefusal | { kind: "closed-already" } | { kind: "stopped" } | { kind: "not-yours-to-do" };

/** "mail": a neutral note goes out. "ring": no note is safe, so the worker tells them; a task says so. */
export type Said = { told: "mail" | "ring" };

/**
 * Writes to the person; they read it on their tracking page. A second press adds nothing. After a withdrawal nothing is
 * sent: everything stopped, and one check is made by the safe way.
 */
export async function sayToPerson(
  tools: UseCaseTools,
  input: OnCase & { words: string; clientId: string },
): Promise<Result<Said, SayRefusal>> {
  const { db, now, newId } = tools;
  const opened = await openCase(tools, { memberId: input.memberId, reference: input.reference });
  if (!opened.ok) return opened;
  const { referral, movers } = opened.value;
  const told = mayMail(referral.card.contact) ? "mail" : "ring";
  if (movers.length === 0) return refuse({ kind: "not-yours-to-do" });

  const id = newId();
  const { conversationId } = referral;
  const { clientId, memberId: authorId, words } = input;
  const message = { kind: "message", audience: "both", author: "staff" } as const;
  const { fresh } = await insertEntry(db, { ...message, id, conversationId, clientId, authorId, words, at: now });
  if (!fresh) return ok({ told });
  if (referral.state === "closed") return refuse({ kind: "closed-already" });
  if (referral.state === "withdrawing") return refuse({ kind: "stopped" });
  // Somebody wrote or moved it since: the words stay in the form, and are sent once what is new has been seen.
  if (referral.version !== input.version) return refuse({ kind: "changed-meanwhile" });

  const read = { reviewedAt: referral.reviewedAt ?? now, newFromPersonAt: null };
  const tasks = told === "ring" ? withTellTask(referral) : referral.tasks;
  await saveCase(tools, referral, { ...read, tasks }, { kind: "message", by: authorId });
  if (told === "mail") {
    await addJob(db, {
      id: newId(),
      kind: "mail-reply-notice",
      uniqueKey: id,
      ids: { referralId: referral.id },
      runAt: now,
    });
  }
  tools.announce({ kind: "message-said", referralId: referral.id, by: "staff" });
  return ok({ told });
}

function withTellTask({ tasks }: Referral): RoutingTask[] {
  return tasks.some((task) => task.kind === "tell-about-reply") ? tasks : [...tasks, { kind: "tell-about-reply" }];
}
