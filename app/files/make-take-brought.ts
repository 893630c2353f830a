import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentRefusal } from "#app/domain/documents/document-refusal.ts";
import type { Result } from "#app/domain/result.ts";
import type { Services } from "#app/services.ts";
import { openWorkFolder } from "./open-work-folder.ts";
import { receiveFile } from "./receive-file.ts";
import { receiveForm, type FormLimits, type FormProblem, type ReceivedFile } from "./receive-form.ts";
import type { Turns } from "./make-turns.ts";

/** A file that came with words, looked at and scanned; a picture without what its camera wrote beside it. */
export type BroughtFile = { name: string; mediaType: string; scan: "clean" | "not-scanned"; content: Buffer };

/** Why files were not taken. "unscanned": there is a scanner, and it did not answer. "busy": too many are looked at. */
export type BroughtProblem =
  | FormProblem
  | { kind: "file-refused"; name: string; refusal: DocumentRefusal }
  | { kind: "empty" | "harmful" | "unscanned"; name: string }
  | { kind: "busy" };

/** A form, with all of its files or with none. */
export type BroughtForm = { typed: Record<string, string[]>; files: BroughtFile[]; problems: BroughtProblem[] };

/** Takes in a form whose files are sealed by the act that it is for. On the disk they lie only until they are looked at. */
export type TakeBrought = (
  body: ReadableStream<Uint8Array>,
  contentType: string,
  limits: FormLimits,
) => Promise<BroughtForm>;

type Given = {
  dataDir: string;
  newId(): string;
  scanner: Services["scanner"];
  turns: Turns;
  /** What a file is, by its bytes and its name. */
  look(path: string, name: string): Promise<Result<{ mediaType: string }, DocumentRefusal>>;
  /** Writes a picture without what its camera wrote beside it. @returns false for what is no picture. */
  plain(path: string, mediaType: string, to: string): Promise<Result<boolean, DocumentRefusal>>;
};

export function makeTakeBrought(given: Given): TakeBrought {
  return async (body, contentType, limits) => {
    await using folder = await openWorkFolder(given.dataDir);
    const pathOf = (id: string) => join(folder.path, id);
    const { typed, files, problem } = await receiveForm({
      body,
      contentType,
      limits,
      arrive: (source, mostBytes) => {
        const id = given.newId();
        return receiveFile({ source, id, coming: `${pathOf(id)}-coming`, whole: pathOf(id), mostBytes });
      },
      remove: (id) => rm(pathOf(id), { force: true }),
    });
    if (problem !== null) return { typed, files: [], problems: [problem] };
    if (files.length === 0) return { typed, files: [], problems: [] };
    const looked = await given.turns(() => lookAtAll(given, files, pathOf, limits));
    if (looked === null) return { typed, files: [], problems: [{ kind: "busy" }] };
    const problems = looked.flatMap((one) => ("kind" in one ? [one] : []));
    const taken = looked.flatMap((one) => ("kind" in one ? [] : [one]));
    return { typed, files: problems.length === 0 ? taken : [], problems };
  };
}

type Looked = BroughtFile | BroughtProblem;

async function lookAtAll(
  given: Given,
  files: readonly ReceivedFile[],
  pathOf: (id: string) => string,
  limits: FormLimits,
): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (const file of files) looked.push(await lookAt(given, file, pathOf(file.id), limits));
  return looked;
}

async function lookAt(
  { look, scanner, plain }: Given,
  { name, bytes }: ReceivedFile,
  path: string,
  { bytesOfFile }: FormLimits,
): Promise<Looked> {
  if (bytes === 0) return { kind: "empty", name };
  const found = await look(path, name);
  if (!found.ok) return { kind: "file-refused", name, refusal: found.refusal };
  const { mediaType } = found.value;
  const { kind: scan } = await scanner.scan(path);
  if (scan === "blocked") return { kind: "harmful", name };
  if (scan === "unavailable") return { kind: "unscanned", name };
  const copy = `${path}-plain`;
  const made = await plain(path, mediaType, copy);
  if (!made.ok) return { kind: "file-refused", name, refusal: made.refusal };
  const kept = made.value ? copy : path;
  if ((await stat(kept)).size > bytesOfFile) return { kind: "too-large", name, mostBytes: bytesOfFile };
  return { name, mediaType, scan, content: await readFile(kept) };
}
