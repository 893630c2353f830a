const writes =
  "wrote|writes|schrieb|schreibt|a écrit|écrivait|escribió|ha scritto|escreveu|schreef|skrev|pisze|napisał(?:\\(a\\))?|kirjoitti|написал\\(?а?\\)?";
const begins = /^[ \t]*[-–—]*[ \t]*(on|le|am|el|il|em|op|den|dnia|w dniu|pe|ср|in data|at)\s/i;
const ends = new RegExp(`(?:${writes})\\s?:?\\s*[-–—]*$`, "i");
const schriebName = /^\s*am\s.{4,200}\sschrieb\s.{1,200}:$/i;
const nameFirst = new RegExp(
  `^.{1,160}(?:<[^<>\\s]+@[^<>\\s]+>|\\[mailto:[^\\]]+\\])\\s*(?:${writes})?\\s?.{0,80}:$`,
  "i",
);
const mostJoined = 4; // lines that a mail program broke it into

/**
 * How many lines, from this one on, say who wrote what follows ("On 4 May 2026 at 10:12, Jo wrote:"), broken or whole;
 * 0 when they do not. A sentence that only begins so has no date and no address in it.
 */
export function attributionAt(lines: readonly string[], at: number): number {
  let joined = "";
  for (let count = 1; count <= mostJoined; count += 1) {
    const line = lines[at + count - 1];
    if (line === undefined || line.trim() === "") return 0;
    joined = `${joined} ${line.replace(/^[> ]*/, "").trim()}`.trim();
    if (joined.length > 400) return 0;
    if (isAttribution(joined)) return count;
    if (count === 1 && !begins.test(joined) && !/@/.test(joined)) return 0;
  }
  return 0;
}

function isAttribution(line: string): boolean {
  const says = (begins.test(line) && ends.test(line)) || schriebName.test(line) || nameFirst.test(line);
  return says && /[\d@]/.test(line) && /:\s*[-–—]*$|wrote$/.test(line);
}

const separator =
  /^[ \t]*[-–—_*]{2,12}[ \t]?(original message|original appointment|forwarded message|weitergeleitete nachricht|ursprüngliche nachricht|message d'origine|message transféré|mensaje original|oprindelig besked|oorspronkelijk bericht|messaggio originale)[ \t]?[-–—_*]{2,12}[ \t]*$/i;
const beginsForward =
  /^[ \t]*(begin forwarded message|anfang der weitergeleiteten nachricht|début du message réexpédié)[ \t]?:/i;
const firstHeader = /^[ \t]*\*?(from|von|de|van|da|fra|från|od)\*?[ \t]?:\*?[ \t]+\S/i;
const laterHeader =
  /^[ \t]*\*?(sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|para|asunto|verzonden|aan|onderwerp|sendt|til|emne|inviato|oggetto)\*?[ \t]?:/i;

/** How many lines of headers of an earlier mail ("From:", "Sent:", "To:", "Subject:") stand here; 0 when there are none. */
export function headerBlockAt(lines: readonly string[], at: number): number {
  if (!firstHeader.test(lines[at] ?? "")) return 0;
  let found = 1;
  let last = at;
  for (let next = at + 1; next < Math.min(lines.length, at + 12); next += 1) {
    if (!laterHeader.test(lines[next] ?? "")) continue;
    found += 1;
    last = next;
  }
  return found >= 3 ? last - at + 1 : 0;
}

/** Whether everything from this line on is an earlier mail that is not marked line by line, as Outlook leaves it. */
export function beginsEarlierMail(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  return separator.test(line) || beginsForward.test(line) || headerBlockAt(lines, at) > 0 || beginsBareQuote(lines, at);
}

/** Who wrote, with a time or an address, and below it words that are not marked: Yahoo quotes so, and nobody by hand. */
function beginsBareQuote(lines: readonly string[], at: number): boolean {
  const said = isQuotedLine(lines[at] ?? "") ? 0 : attributionAt(lines, at);
  if (said === 0 || !/@|\d:\d\d/.test(lines.slice(at, at + said).join(" "))) return false;
  const below = lines.slice(at + said, at + said + 10).find((line) => line.trim() !== "");
  return below !== undefined && !isQuotedLine(below);
}

/** A line that its mail program marked as quoted. */
export function isQuotedLine(line: string): boolean {
  return /^ {0,3}>/.test(line);
}
