import type { RoleGrant } from "#app/domain/people/staff.ts";

/** What a request knows of who is asking: read from the session row on every request, never from the cookie alone. */
export type SessionView = {
  /** SHA-256 of the cookie's token; null when there is no session. */
  tokenHash: string | null;
  member: SignedInMember | null;
  grants: SessionGrant[];
};

export type SignedInMember = {
  id: string;
  name: string;
  mail: string;
  roles: RoleGrant[];
  /** The second step (authenticator app) was passed in this session. */
  secondStep: boolean;
};

export type SessionGrant = { conversationId: string; as: "person" | "person-all-data" | "referrer" };

export const noSession: SessionView = { tokenHash: null, member: null, grants: [] };
