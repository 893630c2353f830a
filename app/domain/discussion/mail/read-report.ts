import type { MailReport } from "./mail-read.ts";

const mostLetters = 1_000_000;
const bounceWords =
  /\b(undeliver(able|ed)|delivery (status|failure|has failed)|returned mail|failure notice|mail delivery (failed|failure|subsystem))/i;

/**
 * What a mail says as a report: that a mail of ours was not delivered (RFC 3464), or was marked as spam (RFC 5965, ARF).
 * Null when it is no report. `raw` is the mail as it came; its parts with facts are plain by their standards.
 */
export function readReport(
  raw: string,
  about: { contentType: string; reportType: string; subject: string; returnPath: string },
): MailReport | null {
  const text = raw.slice(0, mostLetters);
  const isReport = about.contentType === "multipart/report";
  const looksLike = about.returnPath === "" && bounceWords.test(about.subject);
  if (!isReport && !looksLike) return null;
  const complaint =
    about.reportType === "feedback-report" || /^feedback-type:\s*(abuse|fraud|not-spam|other|virus)/im.test(text);
  if (isReport && !complaint && about.reportType !== "delivery-status") return null;
  const recipients = [
    ...all(text, /^(?:final|original)-recipient:\s*(?:rfc822|smtp|utf-8)\s*;\s*<?([^\s<>]+@[^\s<>]+?)>?\s*$/gim),
    ...all(text, /^x-failed-recipients:\s*([^\s,]+)/gim),
    ...all(text, /^original-rcpt-to:\s*<?([^\s<>]+@[^\s<>]+?)>?\s*$/gim),
  ].map((address) => address.toLowerCase());
  const actions = all(text, /^action:\s*([a-z]+)/gim).map((action) => action.toLowerCase());
  const passing = all(text, /^status:\s*4\.\d+\.\d+/gim).length > 0;
  const failed = complaint || (actions.length === 0 ? !passing : actions.includes("failed") && !passing);
  const proofs = all(text, /((?:reply|bounces)\+[a-z2-7]{24,58}@[a-z0-9.-]+[a-z0-9])/gi);
  return { kind: complaint ? "complaint" : "delivery", failed, recipients: unique(recipients), proofs: unique(proofs) };
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].slice(0, 50).map((found) => found[1] ?? found[0]);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
