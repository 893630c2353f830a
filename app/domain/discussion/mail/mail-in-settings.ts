/** Where mail comes in: over SMTP on a port, out of a folder that a mail server writes to (a maildir), or both. */
export type MailIn = { domain: string; host: string; port: number | null; folder: string | null };

/** The settings as they were given; each may be left out but the host. */
export type MailInSettings = {
  MAIL_IN_PORT?: number | undefined;
  MAIL_IN_HOST: string;
  MAIL_IN_DOMAIN?: string | undefined;
  MAIL_IN_DIR?: string | undefined;
};

/** What is missing, as a sentence, or null. Without a port and a folder nothing is needed: no mail comes in. */
export function whyMailInNot({
  MAIL_IN_PORT,
  MAIL_IN_DIR,
  MAIL_IN_DOMAIN,
}: Record<string, string | undefined>): string | null {
  if ((MAIL_IN_PORT === undefined && MAIL_IN_DIR === undefined) || MAIL_IN_DOMAIN !== undefined) return null;
  return "MAIL_IN_DOMAIN is missing: the part after the @ of the addresses that mail is taken in for";
}

/**
 * Null where no mail is taken in. The demonstration needs no setting: it takes what is written in its own mailbox, at a
 * domain that can be nobody's (RFC 2606).
 */
export function mailInOf(given: MailInSettings, mode: "demonstration" | "live"): MailIn | null {
  const port = given.MAIL_IN_PORT ?? null;
  const folder = given.MAIL_IN_DIR ?? null;
  if (mode === "live" && port === null && folder === null) return null;
  const domain = given.MAIL_IN_DOMAIN?.toLowerCase() ?? "threads.example.org";
  return { domain, host: given.MAIL_IN_HOST, port, folder };
}
