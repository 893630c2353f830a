import type { AppLoadContext } from "@remix-run/node";
import { placeThread } from "#app/domain/discussion/place-thread.ts";
import { longestPost } from "#app/domain/discussion/why-post-not.ts";
import { signInAddress } from "#app/sign-in/require-member.ts";
import { listThreadsOfResource } from "#db/queries/discussion/threads.ts";
import type { ReadPage } from "#db/queries/library/pages.ts";
import { lookAs } from "../library/look-as.ts";
import type { ReadDocument } from "../library/read-document.ts";
import { boxView } from "../threads.$number/box-view.ts";
import { threadViews } from "../threads.$number/thread-views.ts";

/** What is asked about a page, how much about each of the others, and what the box for a question needs. */
export async function loadTalk(request: Request, context: AppLoadContext, read: ReadDocument, page: ReadPage) {
  const { services } = context;
  const { viewer } = await lookAs(request, context);
  const { row, fields } = read.resource;
  const all = await listThreadsOfResource(services.db.read, viewer, row.id);
  const placed = all.flatMap((thread) => {
    const found = placeThread(thread, [{ file: read.place, pages: read.pages }]);
    return found === null ? [] : [{ ...thread, page: found.page, about: null, moved: false }];
  });
  const threads = placed.filter((thread) => thread.page === page.number);
  const where = { spaceId: row.spaceId, places: fields.places };
  const at = { kind: "page" as const, resource: row.number, file: read.place, page: page.number };
  const questions = new Map<number, number>();
  for (const thread of placed) questions.set(thread.page, (questions.get(thread.page) ?? 0) + 1);
  return {
    questions,
    talk: {
      threads: await threadViews(services, viewer, { threads, where }),
      elsewhere: all.length - threads.length,
      newest: all.at(-1)?.number ?? 0,
      everyone: row.visibility === "public",
      ...(await boxView(services, viewer, { place: at, spaceId: null })),
      postId: services.ids.newId(),
      longest: longestPost,
      signedIn: viewer.memberId !== null,
      signInAt: signInAddress(request),
    },
  };
}

export type Talk = Awaited<ReturnType<typeof loadTalk>>["talk"];
