const says = "Answers to this mail go to ";

/** The demonstration has no mail program that would know where an answer goes, so its mailbox says it below the mail. */
export function withAnswerAddress(text: string, replyTo: string | undefined): string {
  return replyTo === undefined ? text : `${text.trimEnd()}\n\n${says}${replyTo}\n`;
}

/** Where an answer to a mail in the demonstration's mailbox goes, or null. */
export function answerAddressIn(text: string): string | null {
  const at = text.lastIndexOf(says);
  if (at < 0) return null;
  const address = text.slice(at + says.length).trim();
  return /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? address : null;
}

type Answer = { from: string; to: string; subject: string; words: string; quoted: string; messageId: string };

/** The answer as a mail program would send it: the words above the mail that they answer, which is quoted. */
export function writeAnswer({ from, to, subject, words, quoted, messageId }: Answer): string {
  const quote = quoted.split(/\r?\n/).map((line) => `> ${line}`);
  const head = [
    `From: ${oneLine(from)}`,
    `To: ${oneLine(to)}`,
    `Subject: ${encoded(/^re:/i.test(subject) ? subject : `Re: ${subject}`)}`,
    `Message-ID: <${oneLine(messageId)}>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
  ];
  const body = [
    ...words.split(/\r?\n/),
    "",
    "On 1 May 2026 at 10:00, the network <demonstration@example.org> wrote:",
    ...quote,
  ];
  return [...head, "", ...body, ""].join("\r\n");
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, " ");
}

/** A header with letters of any kind, in pieces that each fit (RFC 2047). */
function encoded(text: string): string {
  if (/^[\x20-\x7E]{1,200}$/.test(text)) return text;
  const letters = [...oneLine(text)].slice(0, 200);
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += 10) pieces.push(letters.slice(at, at + 10).join(""));
  return pieces.map((piece) => `=?utf-8?Q?${quotedPrintable(piece)}?=`).join("\r\n ");
}

function quotedPrintable(piece: string): string {
  return encodeURIComponent(piece)
    .replace(/[!'()*~._-]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%", "=");
}
