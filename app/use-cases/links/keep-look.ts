import { localDateOf } from "#app/domain/clock/calendar.ts";
import { judgeLook, type LinkFinding } from "#app/domain/links/judge-look.ts";
import type { Look } from "#app/domain/links/look.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import {
  findKnownLink,
  findLinkUrl,
  insertLinkCheck,
  putLinkState,
  toKnown,
  type LinkCheck,
} from "#db/queries/library/links.ts";
import { listOwners } from "#db/queries/library/resources.ts";

export type KeepLook = { resourceId: string; url: string; look: Look };

/** Lays down what a look at a link came to. When the resource has another address by now, the look says nothing of it. */
export async function keepLook(tools: UseCaseTools, { resourceId, url, look }: KeepLook): Promise<void> {
  const { db, now, newId, calendar } = tools;
  if ((await findLinkUrl(db, resourceId)) !== url) return;
  const found = await findKnownLink(db, resourceId);
  const known = found?.state.url === url ? found : null;
  const today = localDateOf(now, calendar);
  const judged = judgeLook(known === null ? null : toKnown(known), look, today);
  const check = { id: newId(), resourceId, url, finding: judged.finding, at: now, ...columnsOf(look) };
  await insertLinkCheck(db, check);
  await putLinkState(db, {
    resourceId,
    url,
    state: judged.finding,
    meantId: judged.becomesMeant ? check.id : (known?.state.meantId ?? null),
    lastId: check.id,
    misses: judged.misses,
    missedOn: judged.missedOn,
    at: now,
    nextAt: new Date(now.getTime() + judged.againInMs),
  });
  const isNews = known?.state.state !== check.finding || known.last.fingerprint !== check.fingerprint;
  if (isNews && worthAMail.includes(check.finding)) await tellOwners(tools, check);
}

const worthAMail: readonly LinkFinding[] = ["changed", "gone"];

function columnsOf(look: Look): Omit<LinkCheck, "id" | "resourceId" | "url" | "finding" | "at"> {
  const { finalUrl } = look;
  const nothing = { title: null, fingerprint: null, movedTo: null, text: null, why: null };
  switch (look.kind) {
    case "opened": {
      const { status, title, fingerprint, movedTo, text } = look;
      return { status, finalUrl, title, fingerprint, movedTo, text, why: null };
    }
    case "missed":
      return { ...nothing, finalUrl, status: look.status, why: look.why };
    case "refused":
      return { ...nothing, finalUrl, status: null, why: look.why };
    case "closed":
    case "busy":
      return { ...nothing, finalUrl, status: look.status };
  }
}

/** Once for each thing that was found: a page that is still gone, or still the same other page, is not told again. */
async function tellOwners({ db, now, newId }: UseCaseTools, check: LinkCheck): Promise<void> {
  const { resourceId, url, finding, fingerprint } = check;
  for (const { id: memberId, active } of await listOwners(db, resourceId)) {
    if (!active) continue;
    const uniqueKey = `${resourceId} ${memberId} ${finding} ${fingerprint ?? url}`;
    const ids = { memberId, resourceId };
    await addJob(db, { id: newId(), kind: "mail-link-lost", uniqueKey, ids, runAt: now });
  }
}
