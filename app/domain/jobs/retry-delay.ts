const second = 1000;
const longest = 2 * 60 * 60 * second;

/**
 * How long to wait before a job is tried again, in milliseconds: half a minute after the first failure, four times longer
 * after each further one, two hours at most. Eight tries reach over about eight hours: a mail server's bad night.
 */
export function retryDelayMs(attempt: number): number {
  return Math.min(30 * second * 4 ** (attempt - 1), longest);
}

export const usualAttempts = 8;
