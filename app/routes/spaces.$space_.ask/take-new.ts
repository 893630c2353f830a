import { data, redirect } from "@remix-run/node";
import { similarWords } from "#app/domain/discussion/similar-words.ts";
import { longestGivenTitle } from "#app/domain/discussion/why-title-not.ts";
import { whyNotWrite } from "#app/domain/discussion/why-not-write.ts";
import { whyPostNot } from "#app/domain/discussion/why-post-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import type { PostLook } from "#app/ui/discussion/post-look.tsx";
import type { GuardFinding } from "#app/ui/discussion/write-parts.tsx";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { startThread } from "#app/use-cases/discussion/start-thread.ts";
import { perform } from "#app/use-cases/perform.ts";
import { namedIn } from "#db/queries/discussion/named-in.ts";
import type { Space } from "#db/queries/space-members.ts";
import { findSimilarThreads } from "#db/search/similar-threads.ts";
import { intentOf, type Typed } from "../administration/typed.ts";
import { saysRefused } from "../threads.$number/read-post.ts";
import { saysTold } from "../threads.$number/says-told.ts";
import { readNew } from "./read-new.ts";

/** The form of a new thread again: everything typed, what is wrong, or how it looks. */
export type RefusedNew = {
  typed: Typed;
  errors: FieldErrors;
  findings: GuardFinding[];
  tellsMany?: number;
  look?: PostLook;
};

/** Begins a thread in a space, or shows first how it looks. @throws 404 where they may not read or write */
export async function takeNew(services: Services, viewer: LibraryViewer, space: Space, typed: Typed) {
  const read = readNew(typed, space.kind === "noticeboard");
  if (intentOf(typed) === "look") return look(services, viewer, space, { typed, read });
  const missing = space.kind === "noticeboard" ? missingOfBoard(typed) : {};
  if (Object.keys(missing).length > 0)
    return data<RefusedNew>({ typed, errors: missing, findings: [] }, { status: 422 });
  const about = { kind: "space" as const, spaceId: space.id };
  const done = await perform(services, startThread, { viewer, about, ...read });
  if (done.ok && done.value.thread === null) return redirect("/account/waiting?done=held");
  if (done.ok) return redirect(`/threads/${done.value.thread}`);
  const field = fieldProblems[done.refusal.kind];
  if (field !== undefined) return data<RefusedNew>({ typed, errors: field, findings: [] }, { status: 422 });
  const { problem, ...more } = saysRefused(done.refusal);
  return data<RefusedNew>({ typed, errors: { body: problem }, ...more }, { status: 422 });
}

type Looked = { typed: Typed; read: ReturnType<typeof readNew> };

async function look(services: Services, viewer: LibraryViewer, space: Space, { typed, read }: Looked) {
  const { body, title } = read;
  const refusal = whyNotWrite(viewer, { lockedAt: null, space }) ?? whyPostNot(body, true);
  if (refusal !== null)
    return data<RefusedNew>({ typed, errors: { body: saysRefused(refusal).problem }, findings: [] }, { status: 422 });
  const { db } = services;
  const readers =
    space.postsSeenBy === "space" ? { kind: "space" as const, id: space.id } : { kind: "members" as const };
  const named = await namedIn(db.read, { body, by: viewer.memberId ?? "", readers, spaceId: space.id });
  const search = { viewer, wanted: similarWords(title, body), synonyms: [], most: mostSimilar };
  const similar = await findSimilarThreads(db.read, search);
  const shown = { html: services.renderWrittenText(body), tells: saysTold(named), similar };
  return data<RefusedNew>({ typed, errors: {}, findings: [], look: shown });
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
