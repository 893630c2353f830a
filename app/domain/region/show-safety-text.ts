import {
  councilLines,
  helplinesById,
  type ShownCouncilLine,
  type ShownHelpline,
  type Showing,
} from "#app/domain/region/lines-for.ts";
import type { Region } from "#app/domain/region/region.ts";
import { safetyHtml, safetyTitle, type SafetyText } from "#app/domain/region/safety-text.ts";

export type ShownSafetyText = {
  id: string;
  title: string;
  html: string;
  urgency: SafetyText["urgency"];
  helplines: ShownHelpline[];
  councilLines: ShownCouncilLine[];
};

/** A call that somebody asked for and that stands. `promise`: who rings and when, as said on the page after asking. */
export type CallStanding = { promise: string };

/** What is said in the place of a text once a call was asked for: from that minute the first would not be true. */
const insteadAfterCall: Readonly<Record<string, string>> = {
  "nobody-reading": "call-asked-for",
  "what-we-record": "what-we-record-after-call",
  "under-18": "under-18-after-call",
  "outside-region": "outside-region-after-call",
};

/**
 * The named texts in the order asked for, with today's words and the numbers that may be shown. `call`: a call that was
 * asked for from this very conversation; then each text is the one that is true after it. A text that stands inside
 * another one is put in its place.
 */
export function showSafetyTexts(
  safety: readonly SafetyText[],
  ids: readonly string[],
  region: Region,
  showing: Showing,
  call: CallStanding | null = null,
): ShownSafetyText[] {
  const find = (id: string) => safety.find((one) => one.id === (call === null ? id : (insteadAfterCall[id] ?? id)));
  return ids.flatMap((id) => {
    const text = find(id);
    if (!text) return [];
    const whole = { ...text, html: withTextsInside(text.html, find) };
    return [
      {
        id: text.id,
        title: safetyTitle(text, region),
        html: safetyHtml(whole, region, showing, call?.promise ?? null),
        urgency: text.urgency,
        helplines: helplinesById(region, text.helplines, showing),
        councilLines: text.councilLine === null ? [] : councilLines(region, text.councilLine, showing),
      },
    ];
  });
}

/** The check makes sure that {text:ID} is a paragraph of its own and that no text inside holds another. */
function withTextsInside(html: string, find: (id: string) => SafetyText | undefined): string {
  return html.replace(/<p>\{text:([a-z0-9-]+)\}<\/p>/g, (whole, id: string) => find(id)?.html ?? whole);
}
