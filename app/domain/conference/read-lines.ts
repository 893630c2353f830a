import type { SpeakerName } from "./conference.ts";

/** A speaker as a facilitator types one: "Name | role | organisation | mail address", each but the name to be left out. */
export type TypedSpeaker = Omit<SpeakerName, "id"> & { email?: string };

/**
 * One speaker a line, in their order. Lines without a name are left out; a name that comes twice counts once. A mail
 * address at the end is theirs: it is for facilitators and mails, and never becomes their organisation.
 */
export function readSpeakerLines(typed: string): TypedSpeaker[] {
  const seen = new Set<string>();
  return linesOf(typed).flatMap((line) => {
    const { words, email } = withoutMail(line);
    const [name = "", role = "", organisation = ""] = partsOf(words, 3);
    const key = nameKey(name);
    if (key === "" || seen.has(key)) return [];
    seen.add(key);
    return [{ name, role, organisation, ...(email === null ? {} : { email }) }];
  });
}

/** The speakers as they can be typed again, without their mail addresses: everybody may read this. */
export function speakerLines(speakers: readonly TypedSpeaker[]): string {
  return speakers.map(({ name, role, organisation }) => joinParts([name, role, organisation])).join("\n");
}

/** One link a line, "words | https://…", or the address alone; null for the first line that has no web address. */
export function readLinkLines(typed: string): { links: { text: string; url: string }[]; wrong: string | null } {
  const links: { text: string; url: string }[] = [];
  for (const line of linesOf(typed)) {
    const cut = line.lastIndexOf("|");
    const url = line.slice(cut + 1).trim();
    if (!isWebAddress(url)) return { links, wrong: line };
    links.push({ text: (cut === -1 ? "" : line.slice(0, cut).trim()) || url, url });
  }
  return { links, wrong: null };
}

export function linkLines(links: readonly { text: string; url: string }[]): string {
  return links.map(({ text, url }) => (text === url ? url : `${text} | ${url}`)).join("\n");
}

export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s/|]+(\/[^\s|]*)?$/i.test(url) && url.length <= 2000;
}

/** A name, role or organisation as it is kept: on one line, and without the sign that parts them where they are typed. */
export function onePart(words: string, most: number): string {
  return words.replaceAll("|", "/").replace(/\s+/gu, " ").trim().slice(0, most).trim();
}

/** Two ways of writing one name are the same name. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/gu, " ").toLocaleLowerCase("en-GB");
}

function linesOf(typed: string): string[] {
  return typed
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function withoutMail(line: string): { words: string; email: string | null } {
  const cut = line.lastIndexOf("|");
  const last = line.slice(cut + 1).trim();
  if (cut === -1 || last.length > 200 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(last)) return { words: line, email: null };
  return { words: line.slice(0, cut), email: last };
}

/** The last part takes what is left, so that nothing typed is lost. */
function partsOf(line: string, count: number): string[] {
  const parts = line.split("|").map((part) => part.trim());
  return [...parts.slice(0, count - 1), parts.slice(count - 1).join(" ")].map((part) => part.trim());
}

function joinParts(parts: readonly string[]): string {
  const last = parts.findLastIndex((part) => part !== "");
  return parts.slice(0, last + 1).join(" | ");
}
