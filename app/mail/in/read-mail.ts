import { simpleParser, type AddressObject, type Attachment, type ParsedMail } from "mailparser";
import type { MailFile, MailMarks, MailRead } from "#app/domain/discussion/mail/mail-read.ts";
import { postFileLimits } from "#app/domain/discussion/post-file-limits.ts";
import { readReport } from "#app/domain/discussion/mail/read-report.ts";
import { trimReply } from "./trim-reply.ts";
import { plainOf } from "./plain-of.ts";

/** What a mail's envelope says, and all of its bytes. */
export type MailBytes = { from: string; to: readonly string[]; raw: Buffer };

const mostHtml = 2_000_000; // letters
const mostFileBytes = 20_000_000; // all of them together
const forwarded = /^\s*(fwd?|wg|tr)\s*:/i;

/**
 * Reads a mail within limits (parts, letters, attachments). It comes from anywhere: run it where it can be stopped.
 * @throws when it is no mail that can be read.
 */
export async function readMail({ from, to, raw }: MailBytes): Promise<{ mail: MailRead; files: MailFile[] }> {
  const parsed = await simpleParser(raw, {
    skipTextToHtml: true,
    skipImageLinks: true,
    keepDeliveryStatus: true,
    maxHtmlLengthToParse: mostHtml,
  });
  const subject = typeof parsed.subject === "string" ? parsed.subject.slice(0, 1_000) : "";
  const returnPath = from === "<>" ? "" : from;
  const marks = marksOf(parsed);
  const reportType = parameter(parsed, "content-type", "report-type");
  const { kept, left } = filesOf(parsed.attachments);
  const trimmed = trimReply(plainOf(parsed), { isPassedOn: forwarded.test(subject) });
  const mail: MailRead = {
    messageId: idIn(parsed.messageId),
    from: addressesOf(parsed.from),
    returnPath,
    to: to.map((address) => address.toLowerCase()),
    subject,
    answersTo: answersTo(parsed),
    marks,
    report: readReport(raw.toString("latin1"), { contentType: marks.contentType, reportType, subject, returnPath }),
    words: trimmed.words,
    whole: trimmed.whole,
    leftFiles: left,
  };
  return { mail, files: kept };
}

function marksOf(parsed: ParsedMail): MailMarks {
  const says = (name: string) => headerOf(parsed, name).toLowerCase().trim();
  return {
    autoSubmitted: says("auto-submitted").replace(/[;\s(].*$/s, ""),
    precedence: says("precedence"),
    suppress: says("x-auto-response-suppress"),
    autoReply: ["x-autoreply", "x-autorespond", "x-auto-reply-from", "x-autoreply-from"].some(
      (name) => says(name) !== "",
    ),
    listId: headerLine(parsed, "list-id"),
    loop: says("x-loop") !== "",
    contentType: says("content-type"),
    method: calendarMethod(parsed),
  };
}

function headerOf(parsed: ParsedMail, name: string): string {
  const value: unknown = parsed.headers.get(name);
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.filter((one) => typeof one === "string").join(" ");
  if (typeof value === "object" && value !== null && "value" in value && typeof value.value === "string")
    return value.value;
  return "";
}

/** As it stands: headers of lists are read into parts otherwise. */
function headerLine(parsed: ParsedMail, name: string): string {
  return (
    parsed.headerLines
      .find(({ key }) => key === name)
      ?.line.slice(name.length + 1)
      .trim() ?? ""
  );
}

function parameter(parsed: ParsedMail, name: string, key: string): string {
  const value: unknown = parsed.headers.get(name);
  if (typeof value !== "object" || value === null || !("params" in value)) return "";
  const found = (value.params as Record<string, unknown>)[key];
  return typeof found === "string" ? found.toLowerCase() : "";
}

function calendarMethod(parsed: ParsedMail): string {
  const part = parsed.attachments.find(({ contentType }) => contentType === "text/calendar");
  const head = part === undefined ? "" : part.content.subarray(0, 4_000).toString("latin1");
  return /^METHOD:\s*([A-Z]+)/im.exec(head)?.[1]?.toLowerCase() ?? "";
}

function addressesOf(given: AddressObject | undefined): string[] {
  const found = (given?.value ?? []).flatMap(({ address, group }) => [
    address,
    ...(group ?? []).map((one) => one.address),
  ]);
  return found
    .filter((address) => address !== undefined && address !== "")
    .map((address) => String(address).toLowerCase());
}

/** In-Reply-To first, then References from the nearest on. */
function answersTo(parsed: ParsedMail): string[] {
  const references = typeof parsed.references === "string" ? [parsed.references] : (parsed.references ?? []);
  const ids = [parsed.inReplyTo ?? "", ...references.toReversed()].flatMap(
    (text) => text.match(/<[^<>\s]{3,250}>/g) ?? [],
  );
  return [...new Set(ids)].slice(0, 30);
}

function idIn(given: string | undefined): string | null {
  return /<[^<>\s]{3,900}>/.exec(given ?? "")?.[0] ?? null;
}

/** What belongs to the look of a mail (logos in signatures), to its reports and to its keys is no attachment. */
function filesOf(attachments: readonly Attachment[]): { kept: MailFile[]; left: number } {
  const own = attachments.filter(({ contentType, related, contentDisposition, filename }) => {
    if (/^(text\/calendar|application\/(pkcs7|pgp)|message\/)/.test(contentType)) return false;
    if (/^(winmail\.dat|smime\.p7s|at\d{5}\.(txt|htm))$/i.test(filename ?? "")) return false;
    return !(contentType.startsWith("image/") && (related || contentDisposition === "inline"));
  });
  const kept: MailFile[] = [];
  let bytes = 0;
  for (const { filename, content } of own.slice(0, postFileLimits.files)) {
    if (bytes + content.length > mostFileBytes) continue;
    bytes += content.length;
    kept.push({ name: nameOf(filename), bytes: content });
  }
  return { kept, left: own.length - kept.length };
}

function nameOf(given: string | undefined): string {
  const name = (given ?? "")
    .replace(/^.*[\\/]/, "")
    .replace(/[\p{Cc}\p{Cf}]+/gu, "")
    .trim();
  return name === "" ? "attachment" : name.slice(-150);
}
