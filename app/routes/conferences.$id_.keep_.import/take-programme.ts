import { buffer } from "node:stream/consumers";
import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { planImport } from "#app/domain/conference/plan-import.ts";
import { readProgrammeTable, type TableFault } from "#app/domain/conference/read-programme-table.ts";
import { sayLocalDay } from "#app/domain/conference/say-local-days.ts";
import { sayTimes } from "#app/domain/conference/say-times.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { importProgramme } from "#app/use-cases/conference/import-programme.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { ConferenceRow } from "#db/queries/conference/conferences.ts";
import { listTableLines } from "#db/queries/conference/table-lines.ts";
import { intentOf, readTyped, type Typed } from "../administration/typed.ts";
import { readRows, readWords } from "./read-table.ts";

export type PreviewLine = { kind: "add" | "change" | "same"; when: string; title: string; room: string };

/** What a table would do, before anything is done: the dry run. */
export type Preview = { csv: string; lines: PreviewLine[]; faults: TableFault[]; error: string | null };

/** A form of ours carries it once more, and takes a megabyte of letters as browsers write them. */
export const mostTableBytes = 300_000;

type Kept = { viewer: LibraryViewer; conference: ConferenceRow };

/** Shows what a table would do to the programme; with the second press it is done, when no row has a fault. */
export async function takeProgramme(request: Request, context: AppLoadContext, { viewer, conference }: Kept) {
  const sent = await readSent(request, context);
  if (sent.problem !== null) return refused("", sent.problem);
  const { csv } = sent;
  if (csv.trim() === "") return refused(csv, "Choose a file, or copy the rows into the box.");
  if (csv.length > mostTableBytes) return refused(csv, tooLarge);
  const rows = readRows(csv);
  if (rows === null)
    return refused(csv, "This is no table of rows. Check its quotation marks: each that opens must close.");
  const { lines, faults } = readProgrammeTable(rows, conference);
  if (intentOf(sent.typed) === "bring-in" && faults.length === 0) {
    const done = await perform(context.services, importProgramme, { viewer, conferenceId: conference.id, lines });
    if (done.ok) return redirect(`/conferences/${conference.id}/keep?done=saved`);
    return refused(
      csv,
      "The programme was changed while you looked. Press the button again to see what the table does now.",
    );
  }
  const standing = await listTableLines(context.services.db.read, viewer, conference.id);
  const planned = planImport(standing, lines).map(({ kind, line }) => ({
    kind,
    when: `${sayLocalDay(line.day)}, ${sayTimes(line)}`,
    title: line.title,
    room: line.room,
  }));
  return data<Preview>({ csv, lines: planned, faults, error: null }, { status: faults.length === 0 ? 200 : 422 });
}

const tooLarge = "This table is too large. Take at most 300 kilobytes at once: leave out rows that are there already.";

function refused(csv: string, error: string) {
  return data<Preview>({ csv, lines: [], faults: [], error }, { status: 422 });
}

type Sent = { typed: Typed; csv: string; problem: string | null };

async function readSent(request: Request, { services }: AppLoadContext): Promise<Sent> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || request.body === null) {
    const typed = await readTyped(request);
    return { typed, csv: typed["csv"]?.[0] ?? "", problem: null };
  }
  const form = await services.files.takeForm(request.body, type, { files: 1, bytesOfFile: mostTableBytes });
  if (form.problem?.kind === "too-large") return { typed: form.typed, csv: "", problem: tooLarge };
  const [file] = form.files;
  if (form.problem !== null || file === undefined)
    return { typed: form.typed, csv: "", problem: "No file came. Choose one and send it again." };
  // Only its words are wanted: they go back into the page, and the file goes.
  try {
    return { typed: form.typed, csv: readWords(await buffer(services.files.read(file.id))), problem: null };
  } finally {
    await services.files.remove(file.id);
  }
}
