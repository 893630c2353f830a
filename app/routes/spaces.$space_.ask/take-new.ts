import { data, redirect } from "@remix-run/node";
import { similarWords } from "#app/domain/discussion/similar-words.ts";
import { longestGivenTitle } from "#app/domain/discussion/why-title-not.ts";
import { whyNotWrite } from "#app/domain/discussion/why-not-write.ts";
import { whyPostNot } from "#app/domain/discussion/why-post-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import type { PostLook } from "#app/ui/discussion/post-look.tsx";
import type { GuardFinding } from "#app/ui/discussion/write-parts.tsx";
import type { HeldFile } from "#app/ui/file-input/use-uploads.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { startThread } from "#app/use-cases/discussion/start-thread.ts";
import { perform } from "#app/use-cases/perform.ts";
import { namedIn } from "#db/queries/discussion/named-in.ts";
import type { Space } from "#db/queries/space-members.ts";
import { findSimilarThreads } from "#db/search/similar-threads.ts";
import { toHeld, type FormWithFiles } from "../library/held-files.ts";
import { intentOf, type Typed } from "../administration/typed.ts";
import { saysRefused, withoutGone } from "../threads.$number/read-post.ts";
import { saysFiles } from "../threads.$number/read-post-form.ts";
import { saysTold } from "../threads.$number/says-told.ts";
import { readNew } from "./read-new.ts";

/** The form of a new thread again: everything typed, what is wrong, or how it looks. */
export type RefusedNew = {
  typed: Typed;
  errors: FieldErrors;
  findings: GuardFinding[];
  tellsMany?: number;
  look?: PostLook;
  held: readonly HeldFile[];
};

/** Begins a thread in a space, or shows first how it looks. @throws 404 where they may not read or write */
export async function takeNew(services: Services, viewer: LibraryViewer, space: Space, form: FormWithFiles) {
  const read = readNew(form, space.kind === "noticeboard");
  if (intentOf(form.typed) === "look") return look(services, viewer, space, { form, read });
  const missing = { ...(space.kind === "noticeboard" ? missingOfBoard(form.typed) : {}), ...missingFiles(form) };
  if (Object.keys(missing).length > 0) return again(form, { errors: missing });
  const about = { kind: "space" as const, spaceId: space.id };
  const done = await perform(services, startThread, { viewer, about, ...read });
  if (done.ok && done.value.thread === null) return redirect("/account/waiting?done=held");
  if (done.ok) return redirect(`/threads/${done.value.thread}`);
  const field = fieldProblems[done.refusal.kind];
  if (field !== undefined) return again(form, { errors: field });
  const { problem, fileProblem, ...more } = saysRefused(done.refusal);
  const errors = { ...(problem === "" ? {} : { body: problem }), ...(fileProblem ? { files: fileProblem } : {}) };
  return again({ ...form, files: withoutGone(form.files, done.refusal) }, { errors, ...more });
}

/** The form again with everything that was typed, and the files that are here. */
function again({ typed, files }: FormWithFiles, said: Pick<RefusedNew, "errors"> & Partial<RefusedNew>) {
  const status = Object.keys(said.errors).length > 0 ? 422 : 200;
  return data<RefusedNew>({ typed, held: toHeld(files), findings: [], ...said }, { status });
}

type Looked = { form: FormWithFiles; read: ReturnType<typeof readNew> };

async function look(services: Services, viewer: LibraryViewer, space: Space, { form, read }: Looked) {
  const { body, title } = read;
  const refusal = whyNotWrite(viewer, { lockedAt: null, space }) ?? whyPostNot(body, true);
  if (refusal !== null) return again(form, { errors: { body: saysRefused(refusal).problem, ...missingFiles(form) } });
  const { db } = services;
  const readers =
    space.postsSeenBy === "space" ? { kind: "space" as const, id: space.id } : { kind: "members" as const };
  const named = await namedIn(db.read, { body, by: viewer.memberId ?? "", readers, spaceId: space.id });
  const search = { viewer, wanted: similarWords(title, body), synonyms: [], most: mostSimilar };
  const similar = await findSimilarThreads(db.read, search);
  const files = form.files.map(({ name }) => name);
  const shown = { html: services.renderWrittenText(body), tells: saysTold(named), similar, files };
  return again(form, { errors: missingFiles(form), look: shown });
}

function missingFiles(form: FormWithFiles): FieldErrors {
  const files = saysFiles(form);
  return files === undefined ? {} : { files };
}

const mostSimilar = 5;

function missingOfBoard(typed: Typed): FieldErrors {
  const errors: FieldErrors = {};
  if ((typed["kind"]?.[0] ?? "") === "") errors["kind"] = "Choose what it is.";
  if ((typed["endsOn"]?.[0] ?? "") === "") errors["endsOn"] = "Write the last day on which it should stand here.";
  return errors;
}

const fieldProblems: Readonly<Partial<Record<string, FieldErrors>>> = {
  "title-too-long": { title: `Make the title shorter: ${longestGivenTitle} letters at most.` },
  "no-end": { endsOn: "Write the last day on which it should stand here." },
  "ends-in-the-past": { endsOn: "This day is over. Write today or a later day." },
  "ends-too-late": { endsOn: "Write a day within the next year. You can put it up again then." },
};
