import type { Referral } from "#db/queries/referrals.ts";
import type { SharingNow } from "#db/queries/sharing.ts";
import type { HelperView } from "./record-view.ts";

/** Who asked for this person. A professional's work address counts only once its button was pressed. */
export function helperView({ card, door, referrerConfirmedAt }: Referral, { referrer }: SharingNow): HelperView | null {
  const { helper } = card;
  if (helper === null) return null;
  const rows: [string, string][] = [
    ["Name", helper.name],
    ["How they know them", helper.relation],
    ["Their work", [helper.role, helper.organisation].filter(Boolean).join(", ")],
    ["Phone", helper.phone],
    ["Where the person is", helper.town],
    ["Good times", helper.times],
    [
      "The person wants this",
      card.agreed === "cannot-decide" ? "They cannot decide this for themselves" : "Yes, the helper asked them",
    ],
    ["May we tell them how it went", referrer.shared ? "Yes" : "No"],
  ];
  return {
    rows: rows.filter(([, words]) => words !== "").map(([key, words]) => ({ key, words })),
    workAddress: helper.mail === "" ? null : helper.mail,
    confirmed: door !== "professional" || referrerConfirmedAt !== null,
  };
}
