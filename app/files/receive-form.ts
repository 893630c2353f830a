import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import type { Result } from "#app/domain/result.ts";
import type { ArrivedFile, NotTaken } from "./receive-file.ts";

/** What a form may hold at most. */
export type FormLimits = {
  files: number;
  bytesOfFile: number;
  /** Why no file of it can be taken, whatever comes: fields are read, and files go by without being kept. */
  refused?: FormProblem | null;
};

/** A file as it came: under the name that it was given, byte for byte. */
export type ReceivedFile = ArrivedFile & { field: string; name: string };

/** Why a form's files were not taken; `name` is the file that it is about. */
export type FormProblem =
  | (NotTaken & { name: string })
  | { kind: "cut-off" | "too-many" | "unreadable" | "no-room" | "signed-out" }
  | { kind: "over-quota"; mostBytes: number; usedBytes: number };

/** Fields as they were typed, and files. With a problem there are no files: nothing that came is kept. */
export type ReceivedForm = { typed: Record<string, string[]>; files: ReceivedFile[]; problem: FormProblem | null };

type Receiving = {
  body: ReadableStream<Uint8Array>;
  contentType: string;
  limits: FormLimits;
  arrive(source: Readable, mostBytes: number): Promise<Result<ArrivedFile, NotTaken>>;
  remove(id: string): Promise<void>;
};

const mostFields = 500;
const mostFieldBytes = 512 * 1024;
const mostWords = 1024 * 1024; // letters of all fields together: they are held in memory

/** Reads a multipart form part by part: files go to disk as they come, so that memory stays flat whatever their size. */
export async function receiveForm(receiving: Receiving): Promise<ReceivedForm> {
  const form: ReceivedForm = { typed: {}, files: [], problem: null };
  const parser = makeParser(receiving);
  if (parser === null) return { ...form, problem: { kind: "unreadable" } };
  const arriving: Promise<ReceivedFile | null>[] = [];
  let words = 0;
  parser.on("field", (name, value) => {
    words += value.length;
    if (words > mostWords) form.problem ??= { kind: "unreadable" };
    else form.typed[name] = [...(form.typed[name] ?? []), value];
  });
  parser.on("file", (field, source, { filename }) =>
    arriving.push(takeIn(receiving, form, { field, source, name: nameOf(filename) })),
  );
  parser.on("filesLimit", () => (form.problem ??= { kind: "too-many" }));
  const source = Readable.fromWeb(receiving.body as Parameters<typeof Readable.fromWeb>[0]);
  const broken = await pipeline(source, parser).then(
    () => false,
    () => true,
  );
  form.files = (await Promise.all(arriving)).filter((file) => file !== null);
  if (broken) form.problem ??= { kind: "cut-off" };
  if (form.problem === null) return form;
  await Promise.all(form.files.map(({ id }) => receiving.remove(id)));
  return { ...form, files: [] };
}

function makeParser({ contentType, limits }: Receiving): busboy.Busboy | null {
  try {
    return busboy({
      headers: { "content-type": contentType },
      defParamCharset: "utf8",
      preservePath: true, // a name is kept as it was given, and is never used as a path
      limits: { files: limits.files, fields: mostFields, fieldSize: mostFieldBytes, parts: mostFields + limits.files },
    });
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

type Part = { field: string; source: Readable; name: string };

async function takeIn({ arrive, limits }: Receiving, form: ReceivedForm, part: Part): Promise<ReceivedFile | null> {
  const { field, source, name } = part;
  source.on("error", () => undefined); // it may break before it is read; whoever reads it is told then
  if (name !== "") form.problem ??= limits.refused ?? null;
  const passBy = () => (source.resume(), null); // the browser shows an answer only when it was let send to the end
  if (name === "" || form.problem !== null) return passBy(); // a box in which no file was chosen comes without a name
  const taken = await arrive(source, limits.bytesOfFile);
  if (!taken.ok) {
    form.problem ??= { ...taken.refusal, name };
    return passBy();
  }
  return { ...taken.value, field, name };
}

/** Browsers write a quotation mark and a line's end in a name so; everything else stands as it is. */
function nameOf(sent: string | undefined): string {
  return (sent ?? "").replace(/%22/g, '"').replace(/%0D/gi, "\r").replace(/%0A/gi, "\n");
}
