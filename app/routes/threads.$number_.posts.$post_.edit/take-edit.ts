import { data } from "@remix-run/node";
import { longestGivenTitle } from "#app/domain/discussion/why-title-not.ts";
import { whyPostNot } from "#app/domain/discussion/why-post-not.ts";
import { cleanLine, cleanText } from "#app/domain/guide/clean-text.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import { editPost } from "#app/use-cases/discussion/edit-post.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { GuardFinding } from "#app/ui/discussion/write-parts.tsx";
import { intentOf, type Typed } from "../administration/typed.ts";
import { saysRefused } from "../threads.$number/read-post.ts";

/** The form again with everything typed: what is wrong, what stands there meanwhile, or only how it looks. */
export type RefusedEdit = {
  body: string;
  title: string;
  problem: string;
  field: "title" | "body";
  findings: GuardFinding[];
  meanwhile: { body: string; version: number } | null;
  html: string | null;
};

const kept = { problem: "", field: "body" as const, findings: [], meanwhile: null, html: null };

/** Takes an edit, or says why not; null: it is done. @throws 404 for a post that whoever asks may not edit */
export async function takeEdit(
  services: Services,
  viewer: LibraryViewer,
  place: { thread: number; post: number },
  typed: Typed,
) {
  const body = cleanText(typed["body"]?.[0] ?? "");
  const title = cleanLine(typed["title"]?.[0] ?? "");
  const again = { ...kept, body, title };
  if (intentOf(typed) === "look") {
    const wrong = whyPostNot(body, true);
    if (wrong === null) return data<RefusedEdit>({ ...again, html: services.renderWrittenText(body) });
    return data<RefusedEdit>({ ...again, ...saysRefused(wrong) }, { status: 422 });
  }
  const version = Number(typed["version"]?.[0]);
  const saidNotPersonal = typed["not-personal"]?.includes("yes") === true;
  const words = { body, title: typed["title"] === undefined ? null : title, version, saidNotPersonal };
  const done = await perform(services, editPost, { viewer, ...place, ...words });
  if (done.ok) return null;
  switch (done.refusal.kind) {
    case "no-such-post":
      throw data(null, { status: 404 });
    case "title-too-long":
      return data<RefusedEdit>({ ...again, problem: tooLong, field: "title" }, { status: 422 });
    case "changed-meanwhile": {
      const { body: now, version: newest } = done.refusal;
      return data<RefusedEdit>(
        { ...again, problem: meanwhileWords, meanwhile: { body: now, version: newest } },
        { status: 409 },
      );
    }
    default:
      return data<RefusedEdit>({ ...again, ...saysRefused(done.refusal) }, { status: 422 });
  }
}

const tooLong = `Make the title shorter: ${longestGivenTitle} letters at most.`;
const meanwhileWords =
  "This post was edited on another device while you had it open. Both texts are below. Put together what you want to keep, then save.";
