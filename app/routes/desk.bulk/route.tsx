import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { parseTyped, readTyped, type Refused, type Typed } from "../administration/typed.ts";
import { listQuery, readListState } from "../desk._index/list-state.ts";
import { bulkKindOf, bulkShapes, chosenIn, type BulkKind } from "./bulk-form.ts";
import { BulkPage } from "./bulk-page.tsx";
import { doToEach, showEach, type Row } from "./each.ts";
import { loadBulk, type BulkView } from "./load-bulk.ts";

export const links = laterStyles;
export const meta = titled("Several people at once");
export const handle: RouteHandle = { frame: "staff" };

export type BulkAnswer = {
  view: BulkView;
  kind: BulkKind | null; // whose form was filled in
  refused: Refused | null;
  fields: [name: string, value: string][]; // of the act, to be sent again
  heading: string | null; // the act in words, once it is known
  rows: Row[] | null;
  done: boolean; // the rows say what happened, not what will
};

/** Without a choice there is nothing to show but the way back. */
export function loader({ context }: LoaderFunctionArgs) {
  viewerOf(context);
  return null;
}

/** Chosen, then filled in, then shown, then done: each step is a form, and nothing is kept in between. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { memberId } = viewerOf(context);
  const typed = await readTyped(request);
  const chosen = chosenIn(typed);
  const loaded = await loadBulk(context, chosen, backIn(typed));
  const kind = bulkKindOf(typed);
  const plain: BulkAnswer = {
    view: loaded.view,
    kind,
    refused: null,
    fields: [],
    heading: null,
    rows: null,
    done: false,
  };
  if (kind === null || loaded.view.chosen.length === 0) return data(plain);
  const parsed = parseTyped(bulkShapes[kind], typed);
  if (!parsed.ok) return data({ ...plain, refused: { typed, errors: parsed.errors } }, { status: 422 });

  const act = parsed.value;
  const given = { ...loaded, memberId, act };
  const fields = fieldsOf(typed);
  if (typed["step"]?.[0] !== "do") return data({ ...plain, ...(await showEach(context.services, given)), fields });
  const did = await unlessStorageRefuses(
    () => doToEach(context.services, given),
    () => null,
  );
  if (did === null) return data({ ...plain, refused: { typed, errors: { form: notSaved } } }, { status: 503 });
  const all = did.rows.every(({ ok }) => ok);
  if (!all) return data({ ...plain, ...did, done: true }, { status: 409 });
  return redirect(`/desk?${loaded.view.back}&many=${did.rows.length}`);
}

/** Only what a list's address may say. */
function backIn(typed: Typed): string {
  const { list, ...state } = readListState(new URLSearchParams(typed["back"]?.[0] ?? ""));
  return listQuery({ ...state, list: list ?? "mine" });
}

function fieldsOf(typed: Typed): [string, string][] {
  return Object.entries(typed).flatMap(([name, values]) =>
    ["chosen", "back", "step"].includes(name) ? [] : values.map((value): [string, string] => [name, value]),
  );
}

export default function Bulk() {
  const answer = useActionData<typeof action>();
  return <BulkPage answer={answer ?? null} />;
}
