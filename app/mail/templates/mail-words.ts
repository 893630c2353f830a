/** What a template gives back: plain words, one link, no name of any person, nothing about anyone's health or needs. */
export type MailWords = { subject: string; text: string };

/** Joins paragraphs. Lines are left long: the reader's own screen breaks them best. */
export function paragraphs(...parts: string[]): string {
  return `${parts.join("\n\n")}\n`;
}
