import { data } from "@remix-run/node";
import { z } from "zod";
import { longestRemark } from "#app/domain/discussion/report-reasons.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import { blockWriting } from "#app/use-cases/moderation/block-writing.ts";
import { hidePost, showPost } from "#app/use-cases/moderation/hide-post.ts";
import { redactPost } from "#app/use-cases/moderation/redact-post.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findPost } from "#db/queries/discussion/posts.ts";
import { findThread } from "#db/queries/discussion/threads.ts";
import { oneOf, words } from "../administration/fields.ts";
import { intentOf, parseTyped, readTyped, type Refused } from "../administration/typed.ts";

type Keeper = LibraryViewer & { memberId: string };
type At = { viewer: Keeper; thread: number; post: number };
type Outcome = { done: true } | { refused: Refused };

const why = words("Write why. Other facilitators read it.", longestRemark).transform((text) => cleanText(text));
const reason = z.object({ why });
const block = z.object({
  why: words("Write why. They read it.", longestRemark).transform((text) => cleanText(text)),
  days: oneOf(["7", "30", "none"], "Say for how long."),
  where: oneOf(["space", "anywhere"], "Say where."),
});

/** Does what a form of the page asks for. @throws 404 for what is not there or not theirs to decide. */
export async function keepPost(services: Services, request: Request, at: At): Promise<Outcome> {
  const typed = await readTyped(request);
  const intent = intentOf(typed);
  const acts = { hide: hidePost, show: showPost, redact: redactPost };
  if (intent === "hide" || intent === "show" || intent === "redact") {
    const parsed = parseTyped(reason, typed);
    if (!parsed.ok) return { refused: { typed, errors: named(intent, parsed.errors) } };
    const done = await perform(services, acts[intent], { ...at, why: parsed.value.why });
    if (!done.ok) throw data(null, { status: 404 });
    return { done: true };
  }
  if (intent !== "block") throw data(null, { status: 404 });
  const parsed = parseTyped(block, typed);
  if (!parsed.ok) return { refused: { typed, errors: named("block", parsed.errors) } };
  const { days, where, why: said } = parsed.value;
  const whose = await findWriter(services, at);
  const spaceId = where === "space" ? whose.spaceId : null;
  const over = { viewer: at.viewer, memberId: whose.memberId, spaceId, why: said };
  const done = await perform(services, blockWriting, { ...over, days: days === "none" ? null : Number(days) });
  if (!done.ok) throw data(null, { status: 404 });
  return { done: true };
}

async function findWriter({ db }: Services, { viewer, thread, post }: At) {
  const row = await findThread(db.read, viewer, thread);
  const written = row === null ? null : await findPost(db.read, row.id, post);
  if (row === null || written === null) throw data(null, { status: 404 });
  return { memberId: written.memberId, spaceId: row.spaceId };
}

function named(intent: string, errors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, sentence]) => [`${field}-${intent}`, sentence]));
}
