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

/** The named texts in the order asked for, with today's words and the numbers that may be shown. */
export function showSafetyTexts(
  safety: readonly SafetyText[],
  ids: readonly string[],
  region: Region,
  showing: Showing,
): ShownSafetyText[] {
  return ids.flatMap((id) => {
    const text = safety.find((one) => one.id === id);
    if (!text) return [];
    return [
      {
        id,
        title: safetyTitle(text, region),
        html: safetyHtml(text, region, showing),
        urgency: text.urgency,
        helplines: helplinesById(region, text.helplines, showing),
        councilLines: text.councilLine === null ? [] : councilLines(region, text.councilLine, showing),
      },
    ];
  });
}
