import { data } from "@remix-run/node";
import { z } from "zod";
import { postFileLimits } from "#app/domain/discussion/post-file-limits.ts";
import { longestPost, type PostRefusal } from "#app/domain/discussion/why-post-not.ts";
import { sayPersonalData } from "#app/domain/documents/guard/say-personal-data.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import type { FilesRefusal } from "#app/use-cases/discussion/attach-post-files.ts";
import type { StopRefusal } from "#app/use-cases/moderation/before-writing.ts";
import { saysStopped } from "./says-stopped.ts";
import type { GivenFile } from "#app/use-cases/library/attach-files.ts";
import type { RefusedPost } from "#app/ui/discussion/write-box.tsx";
import { toHeld, type FormWithFiles } from "../library/held-files.ts";
import { saysFiles } from "./read-post-form.ts";

export type ReadPost = {
  postId: string;
  body: string;
  saidNotPersonal: boolean;
  saidMany: boolean;
  withoutName: boolean;
  replyTo: number | null;
  files: readonly GivenFile[];
};

/** What a form of a post says. Its id was put there with the form, so that a form sent twice is one post. @throws 422 */
export function readPost({ typed, files }: Pick<FormWithFiles, "typed" | "files">): ReadPost {
  const postId = z.uuid().safeParse(typed["post"]?.[0]);
  if (!postId.success) throw data(null, { status: 422 });
  const replyTo = Number(typed["replyTo"]?.[0]);
  return {
    postId: postId.data,
    body: cleanText(typed["body"]?.[0] ?? ""),
    saidNotPersonal: typed["not-personal"]?.includes("yes") === true,
    saidMany: typed["tells-many"]?.includes("yes") === true,
    withoutName: typed["without-name"]?.includes("yes") === true,
    replyTo: Number.isInteger(replyTo) && replyTo > 0 ? replyTo : null,
    files,
  };
}

type Refusal = PostRefusal | StopRefusal | FilesRefusal | { kind: "mails-many"; count: number } | { kind: string };

/** The form again with every word that was typed, and what to do. @throws 404 for what is not there. */
export function refusePost(read: ReadPost, refusal: Refusal) {
  const files = withoutGone(read.files, refusal);
  return data<RefusedPost>({ ...keptOf({ ...read, files }), ...saysRefused(refusal) }, { status: 422 });
}

/** What is not here any more must be chosen again. */
export function withoutGone(files: readonly GivenFile[], refusal: Refusal): GivenFile[] {
  return files.filter(({ name }) => !(refusal.kind === "file-gone" && "name" in refusal && refusal.name === name));
}

/** The form again because files could not be taken, with those that could; null when all of them were. */
export function refuseFiles(read: ReadPost, form: FormWithFiles) {
  const fileProblem = saysFiles(form);
  if (fileProblem === undefined) return null;
  return data<RefusedPost>({ ...keptOf(read), problem: "", findings: [], fileProblem }, { status: 422 });
}

/** What stands in the form again. */
export function keptOf({ body, withoutName, replyTo, files }: ReadPost) {
  return { body, withoutName, replyTo, held: toHeld(files) };
}

export type SaidRefused = Pick<RefusedPost, "problem" | "findings" | "tellsMany" | "fileProblem">;

/** @throws 404 for what is not there. */
export function saysRefused(refusal: Refusal): SaidRefused {
  if (refusal.kind === "looks-personal" && "findings" in refusal) {
    const findings = refusal.findings.map(({ kind, excerpt }) => ({ says: sayPersonalData(kind), excerpt }));
    return { problem: "Look at these places. Take out what could give a person away.", findings };
  }
  if (refusal.kind === "mails-many" && "count" in refusal) {
    const { count } = refusal;
    return {
      problem: `This mails ${count} people. Say below if that is what you want.`,
      findings: [],
      tellsMany: count,
    };
  }
  if ("again" in refusal || "until" in refusal) return { problem: saysStopped(refusal), findings: [] };
  if (refusal.kind === "file-gone" && "name" in refusal) {
    const fileProblem = `“${refusal.name}” is not here any more. Choose it again, or send your words without it. They are kept.`;
    return { problem: "", findings: [], fileProblem };
  }
  if (refusal.kind === "too-many-files") return { problem: "", findings: [], fileProblem: saysTooMany };
  const problem = problems[refusal.kind];
  if (problem === undefined) throw data(null, { status: 404 });
  return { problem, findings: [] };
}

const saysTooMany = `A post takes ${postFileLimits.files} files. Choose fewer. Your words are kept.`;

const problems: Readonly<Partial<Record<string, string>>> = {
  empty: "Write something first.",
  "too-long": `Make this shorter: ${longestPost.toLocaleString("en-GB")} letters at most.`,
  "not-a-member": "You are not signed in any more. Copy your words, sign in, and send them again.",
  locked: "A facilitator has closed this thread meanwhile. Copy your words if you want to write them somewhere else.",
  "may-not-write": "You can read here, but not write. Copy your words, and ask whoever looks after the space.",
};
