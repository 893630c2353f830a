import { paragraphs, type MailWords } from "./mail-words.ts";

type Given = { conference: string; link: string; changes: readonly { title: string; says: string }[] };

/** What has changed on somebody's agenda, a conference after the other. All of it is in the public programme. */
export function agendaChanged(given: readonly Given[]): MailWords {
  const count = given.reduce((sum, { changes }) => sum + changes.length, 0);
  return {
    subject: count === 1 ? "A session on your agenda has changed" : `${count} sessions on your agenda have changed`,
    text: paragraphs(
      ...given.flatMap(({ conference, link, changes }) => [
        `${conference}. All times are UK time.`,
        ...changes.map(({ title, says }) => `${title}\n${says}`),
        `Your agenda: ${link}`,
      ]),
      "You get this mail because you put these sessions on your agenda. You can take them off there.",
    ),
  };
}
