import type { AppLoadContext } from "@remix-run/node";
import type { safetyTextIds } from "#app/domain/region/safety-text.ts";
import { showSafetyTexts, type ShownSafetyText, type Standing } from "#app/domain/region/show-safety-text.ts";
import { showingNow } from "#app/routes/refer.$flow.$step/showing-now.ts";
import { findReading } from "./find-reading.ts";

/** The cards on the page of somebody who has sent theirs, true at this minute: what they write there is read. */
export async function showHelp(
  { services }: AppLoadContext,
  conversationId: string,
  texts: readonly (typeof safetyTextIds)[number][],
): Promise<ShownSafetyText[]> {
  if (texts.length === 0) return [];
  const { content } = services;
  const reading = await findReading(services, conversationId);
  const standing: Standing | null = reading && { kind: "sent", reading };
  return showSafetyTexts(Object.values(content.safetyTexts), texts, content.region, showingNow(services), standing);
}
