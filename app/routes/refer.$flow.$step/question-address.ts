/**
 * Where a question stands. The page opens at the question and not above the conversation before it, with and without
 * script; the next press of Tab is its first choice.
 */
export function questionAddress(flow: string, stepId: string): string {
  return `/refer/${flow}/${stepId}#question`;
}
