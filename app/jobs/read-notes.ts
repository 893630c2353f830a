import type { Services } from "#app/services.ts";
import type { Notice } from "#db/queries/notices/notices.ts";
import type { NoticeSettings } from "#db/queries/notices/notice-settings.ts";
import { signLink } from "#db/queries/notices/signed-links.ts";

/** For an announcement: where its reader can say that they have read it. Nothing in the mail watches whether it is opened. */
export function readNotes(
  { config }: Services,
  { kind, about }: Pick<Notice, "kind" | "about">,
  settings: NoticeSettings,
): string[] {
  if (kind !== "announcement" || about === null) return [];
  const link = `${config.siteUrl}/announced/${signLink(settings, "announced", [about])}`;
  return [`Those who sent it would like to know how many have read it. You can say so without signing in: ${link}`];
}
