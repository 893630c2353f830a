/** A mail ready to go: plain text, no picture, nothing that calls home. `html`: the same in its other form, of a digest with a newsletter. */
export type Mail = { to: string; subject: string; text: string; html?: string } & Partial<MailThreading> & {
    /** Answers a mail by itself: it must set off no answer and no bounce (RFC 3834). `messageId`: of that mail, "" without one. */
    answers?: { messageId: string };
    /** Where a report goes that it could not be delivered: an address of ours that says to whom it was. */
    bouncesTo?: string;
  };

/** What mail programs read to keep a discussion together, to answer it, and to stop it. Ids are "left@right", bare. */
export type MailThreading = {
  messageId: string;
  /** What it answers, the oldest first; the last one is answered. */
  references: readonly string[];
  replyTo: string;
  list: { id: string; name: string };
  /** An address that stops these mails when it is sent a POST (RFC 8058). */
  stopAt: string;
};

/** Hands a mail on. Resolves when the other side has taken it; throws when it has not (the job tries again). */
export type Mailer = { send(mail: Mail): Promise<void> };
