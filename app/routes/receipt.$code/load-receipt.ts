import { data, type AppLoadContext } from "@remix-run/node";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { readReceiptCode, showReceiptCode } from "#app/domain/record/receipt.ts";
import { roleNames } from "#app/domain/people/role-names.ts";
import type { Role } from "#app/domain/people/staff.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import { findReceipt } from "#db/queries/rights/erasings.ts";
import { copiesWords, erasedWords, keptForAll, stateWords } from "./receipt-words.ts";

/** A receipt as anybody with its code reads it. It holds no word and no name of anyone. */
export type ReceiptView = {
  code: string;
  decided: null | {
    reference: string;
    outcome: string;
    copies: string | null; // what is so of copies for safety; null where nothing was erased
    day: string;
    by: string;
    erased: { what: string; count: number }[];
    kept: string[];
  };
};

/** @throws 404 for a code that leads to nothing */
export async function loadReceipt({ services }: AppLoadContext, typed: string | undefined): Promise<ReceiptView> {
  const code = readReceiptCode(typed ?? "");
  const found = code === null ? null : await findReceipt(services.db.read, code);
  if (code === null || found === null) throw data(null, { status: 404 });
  if (found === "waiting") return { code: showReceiptCode(code), decided: null };
  const { reference, at, state, role, team, erased, kept } = found;
  const as = roleNames[role as Role] ?? "A member of staff";
  return {
    code: showReceiptCode(code),
    decided: {
      reference: showReference(reference),
      outcome: stateWords[state],
      copies: copiesWords[state],
      day: localDateOf(at, services.calendar),
      by: team === null ? as : `${as}, ${team}`,
      erased: Object.entries(erasedWords).flatMap(([kind, what]) => {
        const count = erased[kind as keyof typeof erasedWords] ?? 0;
        return count === 0 ? [] : [{ what, count }];
      }),
      kept: [...new Set(kept.map((why) => keptForAll[why]))],
    },
  };
}
