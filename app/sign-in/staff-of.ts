import { isStaff } from "#app/domain/people/is-staff.ts";
import type { SessionView, SignedInMember } from "./session-view.ts";

/** The member of staff of a session who passed the second step in it; null for anyone else. */
export function staffOf({ member }: SessionView): SignedInMember | null {
  return member !== null && member.secondStep && isStaff(member.roles) ? member : null;
}
