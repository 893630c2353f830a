import type { Services } from "#app/services.ts";
import { actOnOneOfMany, previewMany, type ActOnMany, type RowResult } from "#app/use-cases/desk/act-on-many.ts";
import { perform } from "#app/use-cases/perform.ts";
import { actWords, leftOutWords, wouldWords } from "./bulk-words.ts";
import type { BulkView, ChosenView } from "./load-bulk.ts";

export type Row = Pick<ChosenView, "reference" | "shownReference" | "called"> & { ok: boolean; words: string };

type Given = { view: BulkView; nameOf: (id: string) => string; memberId: string; act: ActOnMany };
type Each = { heading: string; rows: Row[] };

/** What would happen to each, and to none of them yet. */
export async function showEach(services: Services, given: Given): Promise<Each> {
  const { view, memberId, act } = given;
  const shown = await perform(services, previewMany, { memberId, act, chosen: view.chosen });
  return inWords(given, shown.ok ? [] : shown.refusal.rows);
}

/** Does it to each, one after the other: what one is refused, the others still get. */
export async function doToEach(services: Services, given: Given): Promise<Each> {
  const { view, memberId, act } = given;
  const results: RowResult[] = [];
  for (const { reference, version } of view.chosen) {
    results.push(await perform(services, actOnOneOfMany, { memberId, act, chosen: { reference, version } }));
  }
  return inWords(given, results);
}

function inWords({ view, nameOf, act }: Given, results: readonly RowResult[]): Each {
  const rows = view.chosen.flatMap(({ reference, shownReference, called, owner }, index): Row[] => {
    const result = results[index];
    if (result === undefined) return [];
    const words = result.ok ? wouldWords(act, { owner, nameOf }) : leftOutWords(result.refusal, act);
    return [{ reference, shownReference, called, ok: result.ok, words }];
  });
  return { heading: actWords(act, nameOf), rows };
}
