import { mayDo, type MemberViewer, type Where } from "#app/domain/people/may-do.ts";

/**
 * Whether somebody may know who wrote a post. One without its writer's name is known to its writer and to facilitators
 * where their role reaches, and to nobody else. Source: community.md D20.
 */
export function seesWriter(
  viewer: MemberViewer,
  { memberId, withoutName }: { memberId: string; withoutName: boolean },
  where: Where,
): boolean {
  if (!withoutName) return true;
  return viewer.memberId !== null && (viewer.memberId === memberId || mayDo(viewer, "moderate", where));
}
