import type { AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { refusalWords } from "#app/domain/documents/refusal-words.ts";
import type { GivenFile } from "#app/use-cases/library/attach-files.ts";
import { forgetStored } from "#app/use-cases/library/forget-stored.ts";
import { keepStored } from "#app/use-cases/library/keep-stored.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { HeldFile } from "#app/ui/file-input/use-uploads.ts";
import { readTyped, withDates, type Typed } from "../administration/typed.ts";
import { whyNoRoom } from "./why-no-room.ts";
import { formProblemWords } from "./form-problem-words.ts";

/** A form with files: what was typed, the files that are here, and why others are not. */
export type FormWithFiles = { typed: Typed; files: GivenFile[]; problems: string[] };

const held = z.object({ id: z.uuid(), name: z.string().min(1).max(4000) });

/** What one form may bring; `refused`: why it may bring nothing. */
export type FileLimits = { bytesOfFile: number; filesAtOnce: number; refused?: { kind: "signed-out" } | null };

/**
 * Reads a form that may bring files, or the places of files that came before it. Each is looked at by bytes and name.
 * Those of before that the form says to leave out are left out.
 */
export async function readFormWithFiles(
  request: Request,
  context: AppLoadContext,
  limits: FileLimits = context.services.config.uploads,
): Promise<FormWithFiles> {
  const sent = await readSent(request, context, limits);
  const left = new Set(sent.typed["leave-out"]);
  const before = (sent.typed["held"] ?? []).flatMap(readHeld).filter(({ id }) => !left.has(id));
  const looked = await Promise.all([...before, ...sent.files].map((file) => lookAt(context, file)));
  return {
    typed: sent.typed,
    files: looked.flatMap((one) => ("mediaType" in one ? [one] : [])),
    problems: [...sent.problems, ...looked.flatMap((one) => ("problem" in one ? [one.problem] : []))],
  };
}

type Sent = { typed: Typed; files: HeldFile[]; problems: string[] };

async function readSent(request: Request, context: AppLoadContext, limits: FileLimits): Promise<Sent> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || request.body === null)
    return { typed: await readTyped(request), files: [], problems: [] };
  const { services } = context;
  const { bytesOfFile, filesAtOnce } = limits;
  const coming = Number(request.headers.get("content-length") ?? "0");
  const refused = limits.refused ?? (await whyNoRoom(services, context.session.member?.id ?? null, coming));
  const form = await services.files.takeForm(request.body, type, { bytesOfFile, files: filesAtOnce, refused });
  const typed = withDates(form.typed);
  if (form.problem !== null) return { typed, files: [], problems: [formProblemWords(form.problem, filesAtOnce)] };
  await perform(services, keepStored, { files: form.files });
  return { typed, files: form.files.map(({ id, name }) => ({ id, name })), problems: [] };
}

function readHeld(value: string): HeldFile[] {
  const parsed = z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue("not JSON");
        return z.NEVER;
      }
    })
    .pipe(held)
    .safeParse(value);
  return parsed.success ? [parsed.data] : [];
}

async function lookAt({ services }: AppLoadContext, { id, name }: HeldFile): Promise<GivenFile | { problem: string }> {
  if (!(await services.files.has(id))) return { problem: `“${name}” is not here any more. Choose it again.` };
  const found = await services.sniff(id, name);
  if (found.ok) return { storedId: id, name, mediaType: found.value.mediaType };
  if ((await perform(services, forgetStored, { id })).ok) await services.files.remove(id);
  return { problem: `“${name}”: ${refusalWords(found.refusal)}` };
}

/** Files as a form that comes back carries them. */
export function toHeld(files: readonly GivenFile[]): HeldFile[] {
  return files.map(({ storedId, name }) => ({ id: storedId, name }));
}
