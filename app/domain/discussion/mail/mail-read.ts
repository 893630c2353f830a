/** What a mail says of how it was made: headers as they stand, in small letters; "" where there is none. */
export type MailMarks = {
  autoSubmitted: string; // RFC 3834
  precedence: string;
  suppress: string; // X-Auto-Response-Suppress, which only machines send
  autoReply: boolean; // X-Autoreply, X-Autorespond, X-Auto-Reply-From
  listId: string;
  loop: boolean; // it carries our own mark
  contentType: string; // of the whole mail, without its parameters
  method: string; // of a calendar's answer: "reply", "request", …
};

/** What a report about another mail says. `proofs`: addresses of ours that stand in it, to be checked against a key. */
export type MailReport = {
  kind: "delivery" | "complaint";
  failed: boolean; // for good: not late, not relayed
  recipients: string[]; // lower case
  proofs: string[];
};

/** A mail after it was read within limits: all that is decided about it is decided from this. */
export type MailRead = {
  messageId: string | null;
  from: string[]; // addresses, lower case
  returnPath: string; // of the envelope; "" for mail that must never be answered
  to: string[]; // of the envelope
  subject: string;
  answersTo: string[]; // Message-IDs, the nearest first
  marks: MailMarks;
  report: MailReport | null;
  words: string; // what was written, without what was quoted and signed; after headers, of a mail that was only passed on
  whole: string | null; // all that was written and quoted, where answers stand inside the quote
  leftFiles: number; // attachments past the limits
};

/** A file that came with a mail. */
export type MailFile = { name: string; bytes: Uint8Array };
