const longest = 300;
const plain = /^\/(?![/\\])[\w\-.~/%?&=+:,@]*$/;
const elsewhere = /^\/(sign-in|sign-out|join|api)(\/|\?|$)/;

/**
 * An address on our own site that somebody may be led back to, or null: it begins with one slash, is short, and holds
 * nothing that a browser could read as another site. The pages of signing in and joining lead nowhere new.
 */
export function ownAddress(given: string | null | undefined): string | null {
  if (given === null || given === undefined || given.length > longest) return null;
  return plain.test(given) && !elsewhere.test(given) ? given : null;
}
