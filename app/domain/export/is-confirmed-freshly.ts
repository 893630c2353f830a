export const freshMinutes = 10;

/**
 * Whether somebody showed so lately that it is them that they may take the whole network with them: the second step, or
 * a passkey, in this session within the last ten minutes. Source: decision record 0036.
 */
export function isConfirmedFreshly(secondStepAt: Date | null, now: Date): boolean {
  if (secondStepAt === null) return false;
  const ago = now.getTime() - secondStepAt.getTime();
  return ago >= 0 && ago <= freshMinutes * 60_000;
}
