import { whereMay, mayDo, type MemberViewer } from "#app/domain/people/may-do.ts";
import { invitedRoles } from "#app/domain/people/why-invite-not.ts";
import { roleNames } from "#app/domain/people/role-names.ts";
import { placeScope, spaceScope } from "#app/domain/people/scope.ts";
import type { Services } from "#app/services.ts";
import { listSpaces } from "#db/queries/space-members.ts";

/** What somebody may give with an invitation, for the lists of the form. The act asks again. */
export async function inviteChoices({ db, content }: Services, viewer: MemberViewer) {
  const reach = whereMay(viewer, "give-contributor");
  const spaces = await listSpaces(db.read);
  const inReach = (kind: "spaceIds" | "places", id: string) => reach === "everywhere" || reach[kind].includes(id);
  const ownSpaces = spaces.filter(({ id }) => inReach("spaceIds", id));
  const ownPlaces = content.vocabulary.places.filter(({ id }) => inReach("places", id));
  const roles = invitedRoles.filter((role) => role !== "facilitator" || mayDo(viewer, "give-staff-roles"));
  return {
    roles: [{ value: "", label: "Member" }, ...roles.map((role) => ({ value: role, label: roleNames[role] }))],
    scopes: [
      ...(reach === "everywhere" ? [{ value: "", label: "The whole network" }] : []),
      ...ownSpaces.map(({ id, name }) => ({ value: spaceScope(id), label: `The space “${name}”` })),
      ...ownPlaces.map(({ id, name }) => ({ value: placeScope(id), label: name })),
    ],
    spaces: [{ value: "", label: "No space" }, ...ownSpaces.map(({ id, name }) => ({ value: id, label: name }))],
  };
}

export type InviteChoices = Awaited<ReturnType<typeof inviteChoices>>;
