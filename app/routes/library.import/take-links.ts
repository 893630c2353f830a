import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { CsvError, parse } from "csv-parse/sync";
import { readLinkRows, type LinkRow, type LinkRowFault } from "#app/domain/library/read-link-rows.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { urlKey } from "#app/domain/library/url-key.ts";
import { addResource } from "#app/use-cases/library/add-resource.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listSameAddress } from "#db/queries/library/duplicates.ts";
import { intentOf, readTyped } from "../administration/typed.ts";

/** What would be added, before anything is: the dry run. */
export type Preview = {
  csv: string;
  rows: (LinkRow & { already: number | null })[];
  faults: LinkRowFault[];
  error: string | null;
};

/** Shows what a table of links would add; with the second press the good rows become drafts. */
export async function takeLinks(request: Request, context: AppLoadContext, viewer: LibraryViewer) {
  const typed = await readTyped(request);
  const csv = typed["csv"]?.[0] ?? "";
  const table = tableOf(csv);
  if (table === null || csv.trim() === "")
    return data<Preview>(
      { csv, rows: [], faults: [], error: "This is no table of rows with commas. Check its quotation marks." },
      { status: 422 },
    );
  const { rows, faults } = readLinkRows(table, context.services.content.vocabulary);
  const looked = await Promise.all(
    rows.map(async (row) => ({ ...row, already: await alreadyThere(context, viewer, row.url) })),
  );
  if (intentOf(typed) !== "add") return data<Preview>({ csv, rows: looked, faults, error: null });
  for (const row of looked) if (row.already === null) await addLink(context, viewer, row);
  return redirect("/library/yours");
}

function tableOf(csv: string): string[][] | null {
  try {
    return parse(csv, { relax_column_count: true, skip_empty_lines: true, bom: true });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

async function alreadyThere({ services }: AppLoadContext, viewer: LibraryViewer, url: string): Promise<number | null> {
  const key = urlKey(url);
  return key === null ? null : ((await listSameAddress(services.db.read, viewer, key))[0]?.number ?? null);
}

async function addLink(
  { services }: AppLoadContext,
  viewer: LibraryViewer,
  { title, summary, licence, url }: LinkRow,
): Promise<void> {
  const said = {
    title,
    summary,
    licence,
    type: "website",
    permission: "link-only",
    language: "en",
    notesAllowed: false,
  };
  const open = {
    topics: [],
    audiences: [],
    places: [],
    author: "",
    organisation: "",
    contact: "",
    madeOn: "",
    credit: "",
  };
  const release = { visibility: "draft", spaceId: null, embargoUntil: null } as const;
  await perform(services, addResource, {
    viewer,
    fields: { ...said, ...open },
    release,
    content: { kind: "link", url },
  });
}
