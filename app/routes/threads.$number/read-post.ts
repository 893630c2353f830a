import { data } from "@remix-run/node";
import { z } from "zod";
import { longestPost, type PostRefusal } from "#app/domain/discussion/why-post-not.ts";
import { sayPersonalData } from "#app/domain/documents/guard/say-personal-data.ts";
import type { RefusedPost } from "#app/ui/discussion/write-box.tsx";
import type { Typed } from "../administration/typed.ts";

export type ReadPost = { postId: string; body: string; saidNotPersonal: boolean };

/** What a form of a post says. Its id was put there with the form, so that a form sent twice is one post. @throws 422 */
export function readPost(typed: Typed): ReadPost {
  const postId = z.uuid().safeParse(typed["post"]?.[0]);
  if (!postId.success) throw data(null, { status: 422 });
  const body = (typed["body"]?.[0] ?? "").replaceAll("\r\n", "\n").trim();
  return { postId: postId.data, body, saidNotPersonal: typed["not-personal"]?.includes("yes") === true };
}

/** The form again with every word that was typed, and what to do. @throws 404 for what is not there. */
export function refusePost({ body }: ReadPost, refusal: PostRefusal | { kind: string }) {
  return data<RefusedPost>({ body, ...saysRefused(refusal) }, { status: 422 });
}

function saysRefused(refusal: PostRefusal | { kind: string }): Pick<RefusedPost, "problem" | "findings"> {
  if (refusal.kind === "looks-personal" && "findings" in refusal) {
    const findings = refusal.findings.map(({ kind, excerpt }) => ({ says: sayPersonalData(kind), excerpt }));
    return { problem: "Look at these places. Take out what could give a person away.", findings };
  }
  switch (refusal.kind) {
    case "empty":
      return { problem: "Write something first.", findings: [] };
    case "too-long":
      return { problem: `Make this shorter: ${longestPost.toLocaleString("en-GB")} letters at most.`, findings: [] };
    case "not-a-member":
      return {
        problem: "You are not signed in any more. Copy your words, sign in, and send them again.",
        findings: [],
      };
    default:
      throw data(null, { status: 404 });
  }
}
