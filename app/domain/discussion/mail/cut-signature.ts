const ruler = /^\s*(--|—|_{3,}|-{10,}|\*{5,}|={5,})\s*$/;
const sentFrom =
  /^\s*\W{0,2}(sent (from|via|with|using) (my |the |a )?\S.{0,80}|get outlook for .{2,80}|gesendet (von|mit|aus) .{2,80}|von meinem .{2,60} gesendet|envoyé (de|depuis|à partir de) .{2,80}|télécharger outlook pour .{2,80}|enviado desde .{2,80}|inviato da .{2,80}|verzonden vanaf .{2,80}|verstuurd vanaf .{2,80}|sendt fra .{2,80}|yahoo mail[:.].{0,80})$/i;
const signOff =
  /^\s*((with )?(very )?(kind|kindest|warm|warmest|best|many|all good)? ?(regards|wishes|thanks)( and (best|kind) (regards|wishes))?|best|cheers|thanks( again| very much| so much| a lot)?|thank you|many thanks|ta|yours( sincerely| faithfully| truly)?|sincerely|take care|all the best|speak soon|in solidarity|br|kr|kind rgds|mit freundlichen grüßen|viele grüße|liebe grüße|beste grüße|mfg|cordialement|bien à vous|bien cordialement|amicalement|saludos|un saludo|met vriendelijke groet|pozdrawiam)[ ,.!x]*$/i;
const disclaimer =
  /^\W{0,8}(this (e-?mail|message|communication|transmission)( and any| is| may| was| has|,)|the information (contained )?in this (e-?mail|message)|the contents of this|confidential(ity)?( notice)?\b|disclaimer\b|private (and|&) confidential|privileged|if you (are not the|have received this)|please consider the environment|diese e-?mail|ce (message|courriel)|nhsmail is the secure|virus-free|scanned by)/i;
const disclaims =
  /\b(intended|confidential|recipient|privileged|environment|virus|secure|disclaim|vertraulich|confidentiel|avast|printing)/i;
const contact =
  /^\s*((t|tel|telephone|m|mob|mobile|phone|e|email|e-mail|w|web|www|direct( line)?|d|f|fax|office|switchboard)\s?[:.|]|(tel|telephone|mob|mobile|phone|direct)\s+\+?[\d(]|\+?[\d(][\d ()+-]{8,}$|\S+@\S+\.\S+$|(https?:\/\/|www\.)\S+$)/i;

const mostSignature = 16; // lines: what is longer was meant to be read
const mostDisclaimer = 30; // lines of its first paragraph
const longestLine = 400; // letters: what is longer is no line of a signature

/**
 * What somebody wrote without how they sign: rulers, "Sent from my phone", a sign-off with a name and its lines, a block
 * of contact lines, and disclaimers. What could be meant to be read stays: a sign-off with sentences below is none.
 */
export function cutSignature(text: string): string {
  const lines = text.split("\n");
  const cut = [atDisclaimer, atSentFrom, atRuler, atSignOff, atContacts, atSentFrom, atRuler];
  const left = cut.reduce((kept, find) => kept.slice(0, find(kept)), trimmed(lines));
  return trimmed(left).join("\n");
}

/** Where a disclaimer begins; with what it is under, such as a line of stars. */
function atDisclaimer(lines: readonly string[]): number {
  const at = lines.findIndex((line, index) => is(disclaimer, line) && disclaims.test(paragraphAt(lines, index)));
  return at < 0 ? lines.length : at;
}

function paragraphAt(lines: readonly string[], at: number): string {
  const near = lines.slice(at, at + mostDisclaimer);
  const end = near.findIndex((line) => line.trim() === "");
  return near.slice(0, end < 0 ? undefined : end).join(" ");
}

function atSentFrom(lines: readonly string[]): number {
  const at = lines.findLastIndex((line) => is(sentFrom, line));
  return at >= 0 && lines.length - at <= 4 ? at : lines.length;
}

function atRuler(lines: readonly string[]): number {
  const at = lines.findIndex((line, index) => is(ruler, line) && looksSigned(lines, index + 1));
  return at < 0 ? lines.length : at;
}

function atSignOff(lines: readonly string[]): number {
  const at = lines.findIndex(
    (line, index) => index > 0 && is(signOff, line) && looksSigned(lines, index + 1) && hasWords(lines, index),
  );
  return at < 0 ? lines.length : at;
}

/** A last paragraph of two or more short lines, one of them a name and one a way to reach them. */
function atContacts(lines: readonly string[]): number {
  const from = lines.findLastIndex((line) => line.trim() === "") + 1;
  const block = lines.slice(from);
  const ways = block.filter((line) => is(contact, line)).length;
  const isBlock =
    block.length >= 2 && block.length <= 8 && block.every((line) => line.length <= 70 && !/[?!:]$/.test(line));
  return isBlock && ways >= 1 && ways < block.length && hasWords(lines, from) ? from : lines.length;
}

/**
 * So few lines to the end that nobody would write more below them, and no sentence among them; but for one about working
 * hours, as many sign with, below a name and beside a way to reach them.
 */
function looksSigned(lines: readonly string[], from: number): boolean {
  if (lines.length - from > mostSignature * 3) return false;
  const filled = lines.slice(from).filter((line) => line.trim() !== "");
  if (filled.length > mostSignature) return false;
  const [first = ""] = filled;
  const isName = first.length <= 40 && !/[.!?:,]$/.test(first.trim());
  return !filled.some(isSentence) || (isName && filled.some((line) => is(contact, line)));
}

function hasWords(lines: readonly string[], before: number): boolean {
  const first = lines.findIndex((line) => line.trim() !== "");
  return first >= 0 && first < before;
}

function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return first < 0 ? [] : lines.slice(first, last + 1);
}

function is(pattern: RegExp, line: string): boolean {
  return line.length <= longestLine && pattern.test(line);
}

function isSentence(line: string): boolean {
  const words = line.trim();
  return words.length > 60 && /[.!?]/.test(words.slice(-1));
}
