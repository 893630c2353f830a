/**
 * The mail server did not take a mail. `hopeless` when it refused this mail or this address for good, so that trying
 * again would only annoy it; a refused sign-in to the server is not hopeless, because somebody can mend that.
 */
export class MailNotTaken extends Error {
  override name = "MailNotTaken";
  readonly code: string;
  readonly hopeless: boolean;
  constructor(code: string, hopeless: boolean, cause: unknown) {
    super(code, { cause });
    this.code = code;
    this.hopeless = hopeless;
  }

  static from(error: unknown): MailNotTaken {
    const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
    const name = typeof code === "string" ? code : "mail-failed";
    const number = typeof responseCode === "number" ? responseCode : null;
    const refusedForGood = number !== null && number >= 500 && (name === "EENVELOPE" || name === "EMESSAGE");
    return new MailNotTaken(number === null ? name : `${name}-${number}`, refusedForGood, error);
  }
}
