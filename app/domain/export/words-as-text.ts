import { type Block } from "#app/domain/documents/block.ts";
import { blockLines } from "#app/domain/documents/page-words.ts";

/** Who sees something, in words, and until when nobody does. */
export type SeenBy = {
  visibility: "draft" | "space" | "members" | "public";
  space: string | null;
  embargoUntil?: Date | null;
};

type ResourceWords = {
  title: string;
  summary: string;
  address: string;
  seenBy: SeenBy;
  withdrawn: string | null; // why, when it is
  facts: readonly (readonly [name: string, value: string])[];
  pages: readonly { file: string; kind: "page" | "slide"; number: number; title: string; blocks: readonly Block[] }[];
};

/** A resource as a Markdown file: what is said of it, and the text of its newest version page by page. */
export function resourceAsText({ title, summary, address, seenBy, withdrawn, facts, pages }: ResourceWords): string {
  const head = [`# ${inOneLine(title)}`, address, saySeenBy(seenBy), summary];
  if (withdrawn !== null) head.splice(3, 0, `Withdrawn: ${inOneLine(withdrawn)}`);
  const said = facts.filter(([, value]) => value !== "").map(([name, value]) => `- ${name}: ${inOneLine(value)}`);
  const text = pages.map(({ file, kind, number, title: own, blocks }) => {
    const place = `${inOneLine(file)}, ${kind} ${number}${own === "" ? "" : `: ${inOneLine(own)}`}`;
    return `## ${place}\n\n${blockLines(blocks).join("\n\n")}`;
  });
  return `${[...head, said.join("\n"), ...text].filter((part) => part !== "").join("\n\n")}\n`;
}

/** Who sees a resource, as a sentence. */
export function saySeenBy({ visibility, space, embargoUntil = null }: SeenBy): string {
  const until = embargoUntil === null ? "" : ` Not before ${embargoUntil.toISOString()}.`;
  switch (visibility) {
    case "draft":
      return `A draft: seen by those who look after it.${until}`;
    case "space":
      return `Seen by the members of the space ${space ?? "it is for"}.${until}`;
    case "members":
      return `Seen by members.${until}`;
    case "public":
      return `Seen by everybody.${until}`;
  }
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
