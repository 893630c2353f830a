import { data } from "@remix-run/node";
import { z } from "zod";
import { longestPost, type PostRefusal } from "#app/domain/discussion/why-post-not.ts";
import { sayPersonalData } from "#app/domain/documents/guard/say-personal-data.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import type { StopRefusal } from "#app/use-cases/moderation/before-writing.ts";
import { saysStopped } from "./says-stopped.ts";
import type { RefusedPost } from "#app/ui/discussion/write-box.tsx";
import type { Typed } from "../administration/typed.ts";

export type ReadPost = {
  postId: string;
  body: string;
  saidNotPersonal: boolean;
  saidMany: boolean;
  withoutName: boolean;
  replyTo: number | null;
};

/** What a form of a post says. Its id was put there with the form, so that a form sent twice is one post. @throws 422 */
export function readPost(typed: Typed): ReadPost {
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
  };
}

type Refusal = PostRefusal | StopRefusal | { kind: "mails-many"; count: number } | { kind: string };

/** The form again with every word that was typed, and what to do. @throws 404 for what is not there. */
export function refusePost({ body, withoutName, replyTo }: ReadPost, refusal: Refusal) {
  return data<RefusedPost>({ body, withoutName, replyTo, ...saysRefused(refusal) }, { status: 422 });
}

export type SaidRefused = Pick<RefusedPost, "problem" | "findings" | "tellsMany">;

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
  const problem = problems[refusal.kind];
  if (problem === undefined) throw data(null, { status: 404 });
  return { problem, findings: [] };
}

const problems: Readonly<Partial<Record<string, string>>> = {
  empty: "Write something first.",
  "too-long": `Make this shorter: ${longestPost.toLocaleString("en-GB")} letters at most.`,
  "not-a-member": "You are not signed in any more. Copy your words, sign in, and send them again.",
  locked: "A facilitator has closed this thread meanwhile. Copy your words if you want to write them somewhere else.",
  "may-not-write": "You can read here, but not write. Copy your words, and ask whoever looks after the space.",
};
