import { data } from "@remix-run/node";
import { z } from "zod";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import { mostAddresses, readAddresses } from "#app/domain/people/read-addresses.ts";
import { invitedRoles } from "#app/domain/people/why-invite-not.ts";
import type { Services } from "#app/services.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { sendInvitationAgain, takeInvitationBack } from "#app/use-cases/members/change-invitation.ts";
import { inviteMany, type InviteOutcome } from "#app/use-cases/members/invite-many.ts";
import { perform } from "#app/use-cases/perform.ts";
import { maybeOne, words } from "../administration/fields.ts";
import { intentOf, parseTyped, type Refused, type Typed } from "../administration/typed.ts";

type Viewer = MemberViewer & { memberId: string };
export type Invited = { typed: string; outcome: InviteOutcome }[];
type Outcome = { done: string } | { invited: Invited } | { refused: Refused; status: 409 | 422 };

const shape = z.object({
  addresses: words("Paste at least one mail address.", 20_000),
  role: z.preprocess((value) => (Array.isArray(value) && value[0]) || null, z.enum(invitedRoles).nullable()),
  scope: maybeOne,
  spaceId: maybeOne,
});

export async function actOnInvitations(services: Services, typed: Typed, viewer: Viewer): Promise<Outcome> {
  switch (intentOf(typed)) {
    case "again":
      return change(services, typed, viewer, { act: sendInvitationAgain, done: "invited" });
    case "take-back":
      return change(services, typed, viewer, { act: takeInvitationBack, done: "taken-back" });
    default:
      return invite(services, typed, viewer);
  }
}

async function invite(services: Services, typed: Typed, viewer: Viewer): Promise<Outcome> {
  const refused = (errors: FieldErrors): Outcome => ({ refused: { typed, errors }, status: 422 });
  const parsed = parseTyped(shape, typed);
  if (!parsed.ok) return refused(parsed.errors);
  const { role, scope, spaceId } = parsed.value;
  const addresses = readAddresses(parsed.value.addresses);
  if (addresses.length > mostAddresses) return refused({ addresses: `Paste ${mostAddresses} addresses or fewer.` });
  const as = { role, scope: role === null ? null : scope, spaceId };
  const sent = await perform(services, inviteMany, { addresses, as, viewer });
  if (sent.ok) return { invited: sent.value };
  switch (sent.refusal.what) {
    case "invitation":
      throw data(null, { status: 404 });
    case "role":
      return refused({ scope: "You cannot give this role there. Choose another role, or where it counts." });
    case "space":
      return refused({ spaceId: "Choose a space that you look after." });
  }
}

type Change = { act: typeof sendInvitationAgain; done: string };

async function change(services: Services, typed: Typed, viewer: Viewer, { act, done }: Change): Promise<Outcome> {
  const changed = await perform(services, act, { invitationId: typed["invitationId"]?.[0] ?? "", viewer });
  if (changed.ok) return { done };
  switch (changed.refusal.kind) {
    case "no-such-invitation":
      throw data(null, { status: 404 });
    case "answered-already": {
      const form = "This invitation was used or taken back meanwhile.";
      return { refused: { typed: undefined, errors: { form } }, status: 409 };
    }
  }
}
