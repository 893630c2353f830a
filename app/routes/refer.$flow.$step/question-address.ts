/**
 * Where a question stands. The page opens at the question and not above the conversation before it, with and without
 * script; the next press of Tab is its first choice. `steps`: of its way.
 */
export function questionAddress(steps: string, stepId: string): string {
  return `${steps}/${stepId}#question`;
}
