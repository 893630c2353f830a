import { data } from "@remix-run/node";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { newsletterLimits } from "#app/domain/newsletter/why-newsletter-not.ts";
import type { Services } from "#app/services.ts";
import type { ErrorItem } from "#app/ui/error-summary/error-summary.tsx";
import { saveNewsletter, type SaveRefusal } from "#app/use-cases/newsletter/save-newsletter.ts";
import { perform } from "#app/use-cases/perform.ts";
import { itemsView, type FormItem } from "./items-view.ts";
import { nowView, type NowView } from "./now-view.ts";
import type { TypedNewsletter } from "./read-form.ts";

/** The form again with everything typed, what is wrong, and what stands there meanwhile. */
export type RefusedNewsletter = {
  title: string;
  intro: string;
  items: FormItem[];
  address: string;
  version: number;
  error: ErrorItem & { field: string };
  meanwhile: NowView | null;
};

/** Keeps a draft, or says why not; null: it is kept. @throws 404 for one that is not theirs, or is no draft any more */
export async function takeForm(services: Services, viewer: LibraryViewer, number: number, typed: TypedNewsletter) {
  const { title, intro, items, version } = typed;
  const done = await perform(services, saveNewsletter, { viewer, number, version, title, intro, items });
  if (done.ok) return null;
  const { refusal } = done;
  if (refusal.kind === "no-such-newsletter") throw data(null, { status: 404 });
  const isStale = refusal.kind === "changed-meanwhile" || refusal.kind === "no-draft";
  const meanwhile = isStale ? await nowView(services, viewer, number) : null;
  const shown = await itemsView(services, viewer, items);
  const isNew = typed.address !== "" && items.at(-1)?.to === typed.address;
  const refused: RefusedNewsletter = {
    title,
    intro,
    items: isNew ? shown.slice(0, -1) : shown,
    address: typed.address,
    version: refusal.kind === "changed-meanwhile" ? refusal.version : version,
    error: problemOf(refusal, isNew ? typed.address : null),
    meanwhile,
  };
  return data(refused, { status: isStale ? 409 : 422 });
}

function problemOf(
  refusal: Exclude<SaveRefusal, { kind: "no-such-newsletter" }>,
  address: string | null,
): RefusedNewsletter["error"] {
  const at = (field: string, text: string) => ({ field, href: `#${field}`, text });
  const { title, intro, why, items } = newsletterLimits;
  switch (refusal.kind) {
    case "title-too-long":
      return at("title", `Make the title shorter: ${title} letters at most.`);
    case "intro-too-long":
      return at("intro", `Make the introduction shorter: ${intro} letters at most.`);
    case "why-too-long":
      return at(`why-${refusal.at}`, `Make this line shorter: ${why} letters at most.`);
    case "too-many-items":
      return at("address", `Point at ${items} things at most. Take some out first.`);
    case "no-such-item":
      return refusal.to === address
        ? at(
            "address",
            "Nothing that can be read stands at this address. Copy it from the page of a discussion, a resource or a session.",
          )
        : at("address", "Something in the list is not there any more. Take it out, then keep the draft.");
    case "changed-meanwhile":
      return { field: "form", text: meanwhileWords };
    case "no-draft":
      return { field: "form", text: noDraftWords };
  }
}

const meanwhileWords =
  "Another facilitator changed this newsletter while you had it open. Both texts are below. Put together what you want to keep, then keep the draft.";

const noDraftWords =
  "It is not a draft any more, so nothing was changed. What it says now and what you typed are below. To change it, have it taken back first.";
