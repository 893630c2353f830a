import { useState } from "react";
import { useLocation } from "@remix-run/react";
import type { RecordView } from "./record-view.ts";

type Forms = RecordView["forms"];

/**
 * The client ids of the forms, kept while the page is loaded again by itself: a form with a new id is a new form, and
 * what was typed would be gone. A form that was done gets its new one.
 */
export function useStillForms(fresh: Forms, done: string | null): Forms {
  const { key } = useLocation();
  const [kept, keep] = useState({ key, forms: fresh });
  if (kept.key === key) return kept.forms;
  const name = done !== null && Object.hasOwn(formOf, done) ? formOf[done] : undefined;
  const forms = name === undefined ? kept.forms : { ...kept.forms, [name]: fresh[name] };
  keep({ key, forms });
  return forms;
}

const formOf: Readonly<Record<string, keyof Forms>> = {
  "said-here": "say",
  "said-mail": "say",
  "said-ring": "say",
  noted: "note",
  closed: "close",
  "flag-seen": "flag",
};
