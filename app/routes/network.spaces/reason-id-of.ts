/** The id of the box for the reason: each request has its own. */
export function reasonIdOf(spaceId: string, memberId: string): string {
  return `reason-${spaceId}-${memberId}`;
}
