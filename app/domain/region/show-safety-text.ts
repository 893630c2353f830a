import type { Reading } from "#app/domain/conversation/reading-now.ts";
import {
  councilLines,
  helplinesById,
  type ShownCouncilLine,
  type ShownHelpline,
  type Showing,
} from "#app/domain/region/lines-for.ts";
import type { Region } from "#app/domain/region/region.ts";
import { safetyHtml, safetyTitle, type SafetyText, type SaidInWords } from "#app/domain/region/safety-text.ts";

export type ShownSafetyText = {
  id: string;
  title: string;
  html: string;
  urgency: SafetyText["urgency"];
  helplines: ShownHelpline[];
  councilLines: ShownCouncilLine[];
};

/**
 * A call that somebody asked for and that stands. `promise`: who rings and when, as said on the page after asking.
 * `reading`: who reads their messages; null where no messages are shown.
 */
export type CallStanding = { kind: "call"; promise: string; reading: Reading | null };

/** All was sent: what is written now is a message. */
export type SentStanding = { kind: "sent"; reading: Reading };

/** What stands already of this very conversation, and changes what is true. */
export type Standing = CallStanding | SentStanding;

/** What is said in the place of a text once a call was asked for: from that minute the first would not be true. */
const insteadAfterCall: Readonly<Record<string, string>> = {
  "what-we-record": "what-we-record-after-call",
  "under-18": "under-18-after-call",
  "outside-region": "outside-region-after-call",
};

/** What is said in the place of a text once all was sent: there is no guide to go on with any more. */
const insteadAfterSending: Readonly<Record<string, string>> = {
  "go-on-safely": "go-on-safely-after-sending",
};

/**
 * The named texts in the order asked for, with today's words and the numbers that may be shown. `standing`: a call that
 * was asked for from this very conversation, or all of it, sent; then each text is the one that is true after it. A text
 * that stands inside another one is put in its place.
 */
export function showSafetyTexts(
  safety: readonly SafetyText[],
  ids: readonly string[],
  region: Region,
  showing: Showing,
  standing: Standing | null = null,
): ShownSafetyText[] {
  const find = (id: string) => safety.find((one) => one.id === (standing === null ? id : trueText(id, standing)));
  return ids.flatMap((id) => {
    const text = find(id);
    if (!text) return [];
    const whole = { ...text, html: withTextsInside(text.html, find) };
    return [
      {
        id: text.id,
        title: safetyTitle(text, region),
        html: safetyHtml(whole, region, showing, saidOf(standing)),
        urgency: text.urgency,
        helplines: helplinesById(region, text.helplines, showing),
        councilLines: text.councilLine === null ? [] : councilLines(region, text.councilLine, showing),
      },
    ];
  });
}

/** Decision records 0017 and 0022. */
function trueText(id: string, standing: Standing): string {
  const isCall = standing.kind === "call";
  if (id !== "nobody-reading") return (isCall ? insteadAfterCall : insteadAfterSending)[id] ?? id;
  if (standing.reading?.watching) return isCall ? "somebody-reading-after-call" : "somebody-reading";
  return isCall ? "call-asked-for" : "read-later";
}

function saidOf(standing: Standing | null): SaidInWords {
  if (standing === null) return {};
  const promise = standing.kind === "call" ? standing.promise : undefined;
  return { promise, reading: standing.reading?.says };
}

/** The check makes sure that {text:ID} is a paragraph of its own and that no text inside holds another. */
function withTextsInside(html: string, find: (id: string) => SafetyText | undefined): string {
  return html.replace(/<p>\{text:([a-z0-9-]+)\}<\/p>/g, (whole, id: string) => find(id)?.html ?? whole);
}
