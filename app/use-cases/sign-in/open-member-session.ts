import { isStaff } from "#app/domain/people/is-staff.ts";
import { idleEnd, sessionLengthOf } from "#app/domain/people/session-length.ts";
import { mergeAgendas } from "#app/use-cases/conference/merge-agendas.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { countKnownBrowsers, isKnownBrowser, upsertKnownBrowser } from "#db/queries/known-browsers.ts";
import { insertSession, listRoles, revokeSession } from "#db/queries/sessions.ts";
import { beginSecondStep } from "./begin-second-step.ts";

export type NewSession = {
  /** Of a token made for this sign-in: it never continues the session that the browser had. */
  tokenHash: string;
  device: string;
  sessionBefore: string | null;
  /** Of the cookie by which a browser is known again; it opens nothing. */
  browserHash: string;
  /** Of the cookie by which a browser without an account keeps an agenda; null when it has none. */
  agendaHash?: string | null;
};

/**
 * Opens a session as long as the member's roles allow. The browser's earlier session ends with what it could open. Staff
 * without an authenticator app get a secret to set one up with, unless a passkey was both steps. A browser that the
 * member never used before is told by mail, but for the first of all.
 */
export async function openMemberSession(
  tools: UseCaseTools,
  input: NewSession & { memberId: string; bothSteps: boolean },
): Promise<{ needsSecondStep: boolean }> {
  const { db, now, announce } = tools;
  const { memberId, tokenHash, device, sessionBefore, bothSteps } = input;
  if (sessionBefore !== null) {
    await revokeSession(db, sessionBefore, now);
    announce({ kind: "session-ended", tokenHash: sessionBefore });
  }
  const roles = await listRoles(db, memberId, now);
  const length = sessionLengthOf(roles);
  const endsAt = new Date(now.getTime() + length.lastsMs);
  await insertSession(db, {
    tokenHash,
    memberId,
    createdAt: now,
    lastSeenAt: now,
    idleEndsAt: idleEnd(now, length, endsAt),
    endsAt,
    secondStepAt: bothSteps ? now : null,
    revokedAt: null,
    device,
  });
  await noteBrowser(tools, input);
  if (typeof input.agendaHash === "string") await mergeAgendas(tools, { memberId, browserHash: input.agendaHash });
  const needsSecondStep = isStaff(roles) && !bothSteps;
  if (needsSecondStep) await beginSecondStep(tools, { memberId });
  return { needsSecondStep };
}

async function noteBrowser(
  { db, now, newId, announce }: UseCaseTools,
  { memberId, browserHash, tokenHash }: NewSession & { memberId: string },
): Promise<void> {
  const known = await isKnownBrowser(db, memberId, browserHash);
  const others = await countKnownBrowsers(db, memberId);
  await upsertKnownBrowser(db, { memberId, browserHash, firstSeenAt: now, lastSeenAt: now });
  if (known || others === 0) return;
  const ids = { memberId, tokenHash };
  await addJob(db, { id: newId(), kind: "mail-new-device", uniqueKey: tokenHash, ids, runAt: now });
  announce({ kind: "job-added", jobKind: "mail-new-device" });
}
