import type { AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/domain/people/may.ts";
import { requireStaff } from "./require-member.ts";

/** Who looks at the desk, with the roles read for this request. @throws as requireStaff */
export function viewerOf(context: AppLoadContext): Viewer & { name: string } {
  const { id, name, roles } = requireStaff(context);
  return { memberId: id, name, grants: roles, now: context.services.clock.now() };
}
