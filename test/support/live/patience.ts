/** How long a test waits for what comes over a line: it goes on at once when it is there, and a busy computer is no fault. */
export const patience = { timeout: 15_000, interval: 20 };
