import { sayNotice } from "#app/domain/notification/say-notice.ts";
import { sayWhy } from "#app/domain/notification/say-why.ts";
import { plainNotice } from "#app/mail/templates/plain-notice.ts";
import type { Services } from "#app/services.ts";
import type { Notice } from "#db/queries/notices/notices.ts";
import type { Letter } from "./thread-letters.ts";

/** One mail about everything at once that is no post: it says that there is something, and the page says what. */
export function otherLetters({ config }: Services, notices: readonly Notice[]): Letter[] {
  const others = notices.filter(({ post }) => post === null);
  if (others.length === 0) return [];
  const lines = others.map(({ kind, why }) => ({ says: sayNotice(kind, why), why: sayWhy(kind, why) }));
  const link = `${config.siteUrl}/notices`;
  const choicesLink = `${config.siteUrl}/account/notices`;
  return [{ noticeIds: others.map(({ id }) => id), mail: plainNotice({ lines, link, choicesLink }) }];
}
