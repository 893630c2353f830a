/** Why a job could not be done, as a code: it is kept and shown to administrators, so it never holds a foreign message. */
export class JobProblem extends Error {
  override name = "JobProblem";
  readonly code: string;
  readonly hopeless: boolean;
  constructor(code: string, given: { hopeless?: boolean; cause?: unknown } = {}) {
    super(code, { cause: given.cause });
    this.code = code;
    this.hopeless = given.hopeless ?? false;
  }
}

/** A code for anything thrown: its own code when it has one that looks like a code, else its name. */
export function problemCode(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const code: unknown = "code" in error ? error.code : null;
  return typeof code === "string" && /^[\w-]{1,60}$/.test(code) ? code : error.name;
}
