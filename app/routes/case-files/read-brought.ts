import type { AppLoadContext } from "@remix-run/node";
import { entryFileLimits } from "#app/domain/conversation/entry-file-limits.ts";
import type { Services } from "#app/services.ts";
import { whyNoRoom } from "../library/why-no-room.ts";
import { broughtWords } from "./brought-words.ts";

type BroughtFile = Awaited<ReturnType<Services["takeBrought"]>>["files"][number];

/** A form of a conversation: what was typed, its files, and why they were not taken. */
export type Brought = { typed: Record<string, string[]>; files: BroughtFile[]; problem: string | null };

/** Reads a form that may bring files. `takesNone`: they go by unread, for somebody who has to wait. */
export async function readBrought(
  request: Request,
  { services }: AppLoadContext,
  { takesNone = false } = {},
): Promise<Brought> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || request.body === null)
    return { typed: textsOf(await request.formData()), files: [], problem: null };
  const { files: most, bytesOfFile } = entryFileLimits;
  const coming = Number(request.headers.get("content-length") ?? "0");
  const refused = takesNone ? { kind: "no-room" as const } : await whyNoRoom(services, null, Math.min(coming, roomOf));
  const { typed, files, problems } = await services.takeBrought(request.body, type, {
    files: most,
    bytesOfFile,
    refused,
  });
  return { typed, files, problem: problems.length === 0 ? null : broughtWords(problems, most) };
}

const roomOf = entryFileLimits.files * entryFileLimits.bytesOfFile;

function textsOf(form: FormData): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form) if (typeof value === "string") (typed[name] ??= []).push(value);
  return typed;
}

/** The last of each name, as a form of single boxes is read. */
export function singles(typed: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, values.at(-1) ?? ""]));
}
