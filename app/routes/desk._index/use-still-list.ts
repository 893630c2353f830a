import { useLocation } from "@remix-run/react";
import { useState } from "react";
import type { CaseView } from "./case-view.ts";
import { stillList, type StillRow } from "./still-list.ts";

type StillList = {
  rows: StillRow[];
  /** Whether it differs from the list as it is now by more than what stands in its rows. */
  changed: boolean;
  showAsItIs(): void;
};

/** The cases of a page that is loaded again by itself, standing still until the reader asks or goes elsewhere. */
export function useStillList(cases: readonly CaseView[]): StillList {
  const { key } = useLocation();
  const now = cases.map(({ reference }) => reference);
  const [held, hold] = useState({ key, shown: now });
  if (held.key !== key) hold({ key, shown: now });
  const { rows, more } = stillList(held.key === key ? held.shown : now, cases);
  const changed = more > 0 || rows.some(({ one }) => one === null);
  return { rows, changed, showAsItIs: () => hold({ key, shown: now }) };
}
