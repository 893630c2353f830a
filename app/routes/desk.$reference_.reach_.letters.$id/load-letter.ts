import { data, type AppLoadContext } from "@remix-run/node";
import { mayGoOut } from "#app/domain/reaching/may-go-out.ts";
import { requireCase } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { goingOf } from "#app/use-cases/reaching/going-of.ts";
import { listOutward } from "#db/queries/reaching/outward.ts";

export type LetterView = {
  reference: string;
  called: string;
  id: string;
  letter: { words: string; envelope: string } | null; // null: it does not go
  why: string;
};

/** A letter that stands ready, judged again: one that is not safe any more gives no words and no address. */
export async function loadLetter(
  context: AppLoadContext,
  params: { reference?: string | undefined; id?: string | undefined },
): Promise<LetterView> {
  const { found } = await requireCase(context, params.reference);
  const { referral, safe } = found;
  const db = context.services.db.read;
  const row = (await listOutward(db, referral)).find(({ id, way }) => id === params.id && way === "letter");
  if (row === undefined || row.words === null) throw data(null, { status: 404 });
  const about = { reference: referral.reference, called: safe.called, id: row.id };
  const going = { ...(await goingOf(db, referral, safe)), way: "letter", purpose: row.purpose } as const;
  const may = mayGoOut(safe.answers, going);
  if (may.kind === "refused") return { ...about, letter: null, why: `${may.why} ${may.todo}` };
  if (row.state !== "prepared") return { ...about, letter: null, why: "It was settled already." };
  const name = [safe.called, referral.card.name.last].filter(Boolean).join(" ");
  return { ...about, letter: { words: row.words, envelope: `${name}\n${safe.answers.address ?? ""}` }, why: "" };
}
