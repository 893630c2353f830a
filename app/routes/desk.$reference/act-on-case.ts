import { ok, type Result } from "#app/domain/result.ts";
import type { Services } from "#app/services.ts";
import { acknowledgeFlag } from "#app/use-cases/desk/acknowledge-flag.ts";
import { changeState } from "#app/use-cases/desk/change-state.ts";
import { checkWithdrawal } from "#app/use-cases/desk/check-withdrawal.ts";
import { closeReferral } from "#app/use-cases/desk/close-referral.ts";
import { confirmSafeContact } from "#app/use-cases/desk/confirm-safe-contact.ts";
import { finishTask } from "#app/use-cases/desk/finish-task.ts";
import { giveDataCode } from "#app/use-cases/desk/give-data-code.ts";
import { giveToWorker } from "#app/use-cases/desk/give-to-worker.ts";
import { joinReferrals } from "#app/use-cases/desk/join-referrals.ts";
import { markRead } from "#app/use-cases/desk/mark-read.ts";
import { sayToPerson } from "#app/use-cases/desk/say-to-person.ts";
import { sendToTeam } from "#app/use-cases/desk/send-to-team.ts";
import { stepAside } from "#app/use-cases/desk/step-aside.ts";
import { takeReferral } from "#app/use-cases/desk/take-referral.ts";
import { writeNote } from "#app/use-cases/desk/write-note.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findTrackingDoor } from "#db/queries/tracking.ts";
import type { ActForm } from "./act-form.ts";

export type Done = { done: string; code?: { code: string; expiresAt: Date } };
type Files = NonNullable<Parameters<typeof writeNote>[1]["files"]>;
type On = { memberId: string; reference: string; version: number };

/** Runs the act behind a form. What was done comes back as a word for the page to say. `files`: those that came with words. */
export async function actOnCase(
  services: Services,
  form: ActForm,
  { files = [], ...who }: { memberId: string; reference: string; files?: Files },
) {
  const on: On = { ...who, version: form.version };
  switch (form.intent) {
    case "take":
      return said("taken", await perform(services, takeReferral, who));
    case "read":
      return said("read", await perform(services, markRead, on));
    case "flag-seen":
      return said("flag-seen", await perform(services, acknowledgeFlag, { ...who, ...form }));
    case "withdraw-checked":
      return said("withdraw-checked", await perform(services, checkWithdrawal, on));
    case "step-aside":
      return said("stepped-aside", await perform(services, stepAside, on));
    case "confirm-contact":
      return said("contact-confirmed", await perform(services, confirmSafeContact, on));
    case "note":
      return said("noted", await perform(services, writeNote, { ...who, ...form, files }));
    case "state":
      return said("state", await perform(services, changeState, { ...on, move: form.move }));
    case "give":
      return said(
        "given",
        await perform(services, giveToWorker, { ...on, workerId: form.worker, reason: form.reason }),
      );
    case "send":
      return said(
        "sent-to-team",
        await perform(services, sendToTeam, { ...on, teamId: form.team, reason: form.reason }),
      );
    case "close":
      return said("closed", await perform(services, closeReferral, { ...on, ...form }));
    case "join":
      return said("joined", await perform(services, joinReferrals, { ...who, otherReference: form.other }));
    case "task-done":
      return said("task-done", await perform(services, finishTask, { ...on, task: form.task }));
    case "say": {
      const { words, clientId } = form;
      const personIsThere = await isPersonThere(services, who.reference);
      const input = { ...who, words, files, clientId, seen: { version: form.version }, personIsThere };
      const result = await perform(services, sayToPerson, input);
      return result.ok ? ok<Done>({ done: `said-${result.value.told}` }) : result;
    }
    case "data-code": {
      const result = await perform(services, giveDataCode, who);
      return result.ok ? ok<Done>({ done: "data-code", code: result.value }) : result;
    }
  }
}

export type ActRefusal = Extract<Awaited<ReturnType<typeof actOnCase>>, { ok: false }>["refusal"];

async function isPersonThere({ db, watching }: Services, reference: string): Promise<boolean> {
  const door = await findTrackingDoor(db.read, reference);
  return door !== null && watching.isThere(door.conversationId, "person");
}

function said<Refusal>(done: string, result: Result<unknown, Refusal>): Result<Done, Refusal> {
  return result.ok ? ok({ done }) : result;
}
