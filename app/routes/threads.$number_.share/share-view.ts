import { data } from "@remix-run/node";
import { mayDo } from "#app/domain/people/may-do.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { discussionParts } from "#app/domain/sharing/discussion-parts.ts";
import { shownWords } from "#app/domain/sharing/shown-words.ts";
import { wordsToTake } from "#app/domain/sharing/words-to-take.ts";
import type { Services } from "#app/services.ts";
import { listSharedWords, namesInPosts } from "#db/queries/discussion/sharing-words.ts";
import { findSharing, type Sharing } from "#db/queries/discussion/sharings.ts";
import { listPosts } from "#db/queries/discussion/posts.ts";
import { findThreadAbout, type ThreadAbout } from "#db/queries/discussion/thread-about.ts";
import { listThreadPlaces } from "#db/queries/discussion/thread-places.ts";
import { findThread, type ThreadRow } from "#db/queries/discussion/threads.ts";
import { findResourceById } from "#db/queries/library/resources.ts";
import { formChoices } from "../library/form-choices.ts";

const mostPosts = 200; // more is no discussion that anybody reads as a resource

/** What a facilitator sees of a thread that is to become a resource. @throws 404 for anybody else's */
export async function shareView(services: Services, viewer: LibraryViewer, number: number) {
  const { read } = services.db;
  const thread = await findThread(read, viewer, number);
  const about = thread === null ? null : await findThreadAbout(read, viewer, thread);
  if (thread === null || about === null || !mayDo(viewer, "moderate", about.where)) throw data(null, { status: 404 });
  const found = await findSharing(read, thread.id);
  const sharing = found?.state === "ended" ? null : found;
  return {
    number,
    title: thread.title,
    posts: await postsOf(services, thread),
    stored: await storedOf(services, { thread, about, sharing }),
    choices: await formChoices(services, viewer),
    audiences: audiencesOf(thread, about),
    asked: sharing === null ? null : await askedOf(services, sharing),
  };
}

export type ShareView = Awaited<ReturnType<typeof shareView>>;

/** The posts that stand, each as it would be taken over, with who wrote it: only facilitators come here. */
async function postsOf({ db }: Services, thread: ThreadRow) {
  const posts = (await listPosts(db.read, [thread.id])).filter(
    ({ removedAt, hiddenAt }) => removedAt === null && hiddenAt === null,
  );
  const some = posts.slice(0, mostPosts);
  const named = await namesInPosts(
    db.read,
    some.map(({ id }) => id),
  );
  return some.map(({ id, number, body, writer, withoutName }) => ({
    number,
    writer,
    withoutName,
    words: wordsToTake(body, named.get(id) ?? []),
  }));
}

type Given = { thread: ThreadRow; about: ThreadAbout; sharing: Sharing | null };

/** What the form begins with: what was asked, else a draft from the thread itself. */
async function storedOf({ db, clock }: Services, { thread, about, sharing }: Given) {
  const places = await listThreadPlaces(db.read, thread.id);
  const release = { embargoUntil: null };
  if (sharing !== null) {
    const asked = (await listSharedWords(db.read, sharing, clock.now())).map((one) => one.number);
    const { fields, visibility, spaceId, inShort } = sharing;
    return { fields: { ...fields, ...release, visibility, spaceId }, inShort, posts: asked };
  }
  const said = { title: thread.title, summary: "", type: "other", topics: [], audiences: [], places, language: "en" };
  const made = { author: "Members of the network", organisation: "", contact: "", madeOn: "", credit: "" };
  const terms = { licence: "all-rights-reserved", permission: "writers-agreed", notesAllowed: false };
  const visibility = narrowest(about);
  const fields = { ...said, ...made, ...terms, ...release, visibility, spaceId: thread.spaceId };
  return { fields, inShort: thread.summary, posts: null };
}

/** Whoever reads the discussion now, and nobody else, until somebody chooses more. */
function narrowest(about: ThreadAbout): Sharing["visibility"] {
  if (about.kind === "space") return about.seenBy;
  return about.kind === "resource" && about.isPublic ? "public" : "members";
}

function audiencesOf(thread: ThreadRow, about: ThreadAbout) {
  const space = about.kind === "space" ? `Only those who are in the space “${about.name}”` : "Only those in its space";
  return [
    ...(thread.spaceId === null ? [] : [{ value: "space", label: space }]),
    { value: "members", label: "Every member of the network" },
    { value: "public", label: "Everyone, also without signing in, and search engines" },
  ];
}

async function askedOf({ db, clock }: Services, sharing: Sharing) {
  const words = await listSharedWords(db.read, sharing, clock.now());
  const { resourceId, state, answerBy } = sharing;
  const resource = resourceId === null ? null : await findResourceById(db.read, resourceId);
  const agreed = words.filter(({ stand }) => stand === "yes");
  return {
    published: state === "published",
    resource: resource?.number ?? null,
    withdrawn: resource !== null && resource.withdrawnAt !== null,
    answerBy,
    words: words.map(({ postId, number, writer, stand, byName, takenVersion }) => {
      return { postId, number, writer, stand, byName, taken: takenVersion !== null };
    }),
    agreed: agreed.length,
    fresh: agreed.filter(({ takenVersion, version }) => takenVersion !== version).length,
    preview: discussionParts({
      inShort: sharing.inShort,
      words: agreed.map(({ byName, writer, ...one }) => ({ ...one, by: byName ? writer : null })),
    }),
    shown: shownWords(agreed),
  };
}

export type AskedView = NonNullable<ShareView["asked"]>;
