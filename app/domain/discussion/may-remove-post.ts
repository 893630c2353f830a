import { mayDo, type MemberViewer, type Where } from "#app/domain/people/may-do.ts";

/** Whether somebody may take a post away: who wrote it, and a facilitator where their role reaches. */
export function mayRemovePost(viewer: MemberViewer, writerId: string, where: Where): boolean {
  return viewer.memberId !== null && (viewer.memberId === writerId || mayDo(viewer, "withdraw-any", where));
}
