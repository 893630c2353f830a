/** How a member came in, and what they have written so far. */
export type WriterFacts = { joinedByRequest: boolean; holdsRole: boolean; hasWritten: boolean };

/**
 * Whether a facilitator looks at a post before others read it: only at the first one of somebody who asked to join and
 * whom nobody knew. Who was invited, has an address of a listed domain, or holds a role, is known. Source: decision
 * record 0034, community.md D16.
 */
export function mustBeLookedAt({ joinedByRequest, holdsRole, hasWritten }: WriterFacts): boolean {
  return joinedByRequest && !holdsRole && !hasWritten;
}
