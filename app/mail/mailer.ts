/** A mail ready to go: plain text, no picture, nothing that calls home. */
export type Mail = { to: string; subject: string; text: string };

/** Hands a mail on. Resolves when the other side has taken it; throws when it has not (the job tries again). */
export type Mailer = { send(mail: Mail): Promise<void> };
