import { localDateOf } from "#app/domain/clock/calendar.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import {
  findReadyNewsletter,
  listItemRows,
  replaceItems,
  updateNewsletter,
} from "#db/queries/newsletter/newsletters.ts";
import { listTitles } from "#db/queries/newsletter/titles.ts";

/** The newsletter that waits goes on its day, before the digests are made: from now on it stays as it is. */
export async function sendNewsletter(tools: UseCaseTools, _given: null): Promise<Result<{ gone: boolean }, never>> {
  const { db, now, calendar } = tools;
  const waiting = await findReadyNewsletter(db);
  if (waiting === null || (waiting.goesOn ?? "") > localDateOf(now, calendar)) return ok({ gone: false });
  const items = await listItemRows(db, waiting.id);
  const titles = await listTitles(db, items);
  await replaceItems(
    db,
    waiting.id,
    items.map((item, place) => ({ ...item, sentTitle: titles[place] ?? null })),
  );
  await updateNewsletter(db, waiting.id, { state: "gone", goneAt: now, version: waiting.version + 1 });
  return ok({ gone: true });
}
