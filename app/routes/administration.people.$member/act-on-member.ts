import { data } from "@remix-run/node";
import { z } from "zod";
import type { Services } from "#app/services.ts";
import { addLinkWorker } from "#app/use-cases/administration/add-link-worker.ts";
import { changeLinkWorker } from "#app/use-cases/administration/change-link-worker.ts";
import { changeRoles, type RoleByHand } from "#app/use-cases/administration/change-roles.ts";
import { endAccess } from "#app/use-cases/administration/end-access.ts";
import { sendInvitationAgain } from "#app/use-cases/administration/invite-member.ts";
import { perform } from "#app/use-cases/perform.ts";
import { doneWithDuty, nobodyOnDuty } from "../administration/duty-words.ts";
import { many, version, words } from "../administration/fields.ts";
import { changedMeanwhile, intentOf, parseTyped, readTyped, refuseForm, type Typed } from "../administration/typed.ts";
import { heirWords } from "../network.members.$member/heir-words.ts";
import { workerShape, workerWords } from "../administration/worker-shape.ts";

type Asked = { memberId: string; by: string };

/** The acts of a member's page. @returns what to say on the next page, or the form as it was typed. */
export async function actOnMember(services: Services, { request, ...asked }: Asked & { request: Request }) {
  const typed = await readTyped(request);
  switch (intentOf(typed)) {
    case "invite-again":
      return inviteAgain(services, asked);
    case "roles":
      return saveRoles(services, asked, typed);
    case "add-worker":
      return addWorker(services, asked, typed);
    case "save-worker":
      return saveWorker(services, asked, typed);
    case "end-access":
      return end(services, asked, typed);
    default:
      throw data(null, { status: 422 });
  }
}

async function inviteAgain(services: Services, asked: Asked) {
  const sent = await perform(services, sendInvitationAgain, asked);
  return sent.ok ? ({ done: "invited" } as const) : notThere();
}

const rolesShape = z.object({
  regional: z.preprocess((value) => value ?? [], z.array(z.enum(["duty-coordinator", "facilitator", "administrator"]))),
  leads: many,
});

async function saveRoles(services: Services, asked: Asked, typed: Typed) {
  const parsed = parseTyped(rolesShape, typed);
  if (!parsed.ok) return refuseForm(typed, { regional: "Choose from the list." });
  const { regional, leads } = parsed.value;
  const roles: RoleByHand[] = [
    ...regional.map((role) => ({ role, teamId: null })),
    ...[...new Set(leads)].map((teamId) => ({ role: "team-lead" as const, teamId })),
  ];
  const changed = await perform(services, changeRoles, { ...asked, roles });
  if (changed.ok) return { done: doneWithDuty("saved", changed.value) };
  switch (changed.refusal.kind) {
    case "no-such-member":
      return notThere();
    case "no-such-team":
      return refuseForm(typed, { leads: "Choose teams from the list." });
    case "own-administrator-role":
      return refuseForm(typed, { regional: "You cannot take this role from yourself. Ask another administrator." });
    case "nobody-on-duty":
      return refuseForm(typed, { regional: `${nobodyOnDuty("Without them")} Then take the role from this one.` });
  }
}

async function addWorker(services: Services, asked: Asked, typed: Typed) {
  const parsed = parseTyped(workerShape.extend({ teamId: words("Choose a team.") }), typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const { teamId, ...details } = parsed.value;
  const added = await perform(services, addLinkWorker, { ...asked, teamId, details });
  if (added.ok) return { done: "saved" } as const;
  switch (added.refusal.kind) {
    case "no-such-member":
      return notThere();
    case "no-such-team":
      return refuseForm(typed, { teamId: "Choose a team from the list." });
    case "link-worker-already":
      return refuseForm(undefined, { form: "This member is a link worker already." }, 409);
    default:
      return refuseForm(typed, workerWords(added.refusal));
  }
}

async function saveWorker(services: Services, asked: Asked, typed: Typed) {
  const parsed = parseTyped(workerShape.extend({ version }), typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const { version: from, ...details } = parsed.value;
  const changed = await perform(services, changeLinkWorker, { ...asked, version: from, details });
  if (changed.ok) return { done: "saved" } as const;
  switch (changed.refusal.kind) {
    case "no-such-member":
      return notThere();
    case "changed-meanwhile":
      return refuseForm(typed, { form: changedMeanwhile }, 409);
    default:
      return refuseForm(typed, workerWords(changed.refusal));
  }
}

async function end(services: Services, asked: Asked, typed: Typed) {
  const heirMail = (typed["heirMail"]?.[0] ?? "").trim();
  const ended = await perform(services, endAccess, { ...asked, heirMail });
  if (ended.ok) return { done: doneWithDuty("ended", ended.value) };
  switch (ended.refusal.kind) {
    case "no-such-member":
      return notThere();
    case "is-yourself":
      return refuseForm(undefined, { form: "You cannot end your own access. Ask another administrator." });
    case "nobody-on-duty":
      return refuseForm(undefined, { form: `${nobodyOnDuty("Without them")} Then end this access.` });
    case "owns-things":
    case "no-such-heir":
      return refuseForm(typed, { heirMail: heirWords(ended.refusal) });
    case "named-by-teams": {
      const teams = ended.refusal.teamNames.join(", ");
      const form = `They are the cover or the safeguarding lead of ${teams}. Name somebody else there first, so that flags reach a person.`;
      return refuseForm(undefined, { form });
    }
  }
}

function notThere(): never {
  throw data(null, { status: 404 });
}
