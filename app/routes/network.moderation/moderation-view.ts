import { reportReasons } from "#app/domain/discussion/report-reasons.ts";
import { findPersonalData } from "#app/domain/documents/guard/find-personal-data.ts";
import { sayPersonalData } from "#app/domain/documents/guard/say-personal-data.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { joinAge } from "#app/domain/people/join-request.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import type { Services } from "#app/services.ts";
import { listToModerate } from "#app/use-cases/moderation/list-to-moderate.ts";
import { listFilesOfPosts } from "#db/queries/discussion/post-files.ts";
import { listWritingBlocks } from "#db/queries/discussion/writing-blocks.ts";
import { listSpaces } from "#db/queries/space-members.ts";
import { fileViews } from "../threads.$number/file-views.ts";

/** Posts wait for one working day at most: longer is said. */
const promisedDays = 1;

/** What waits for a facilitator and whom they have stopped from writing, as their page shows it. */
export async function moderationView(services: Services, viewer: LibraryViewer) {
  const { db, calendar, clock } = services;
  const now = clock.now();
  const overdue = (at: Date) => joinAge(at, now, calendar).workingDays > promisedDays;
  const { held, reports } = await listToModerate(db.read, viewer);
  const files = await listFilesOfPosts(
    db.read,
    held.map(({ id }) => id),
  );
  const spaces = new Map((await listSpaces(db.read)).map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? null : (spaces.get(id) ?? null));
  return {
    held: held.map((post) => ({
      id: post.id,
      writer: post.writer,
      title: post.title,
      isAnswer: post.threadId !== null,
      html: services.renderWrittenText(post.body),
      files: fileViews(files.get(post.id), `/network/moderation/held/${post.id}`),
      why: post.why,
      via: post.via,
      space: nameOf(post.spaceId),
      at: post.at,
      overdue: overdue(post.at),
      findings: findPersonalData(`${post.title}\n${post.body}`).map(({ kind, excerpt }) => ({
        says: sayPersonalData(kind),
        excerpt,
      })),
    })),
    reports: reports.map((report) => ({
      id: report.id,
      thread: report.thread.number,
      post: report.post.number,
      title: report.thread.title,
      writer: report.writer,
      reporter: report.reporter,
      reason: reportReasons.find(({ value }) => value === report.reason)?.label ?? "",
      words: report.words,
      html: report.post.removed ? null : services.renderWrittenText(report.post.body),
      at: report.at,
      overdue: overdue(report.at),
    })),
    blocks: (await listWritingBlocks(db.read, now))
      .filter(({ spaceId }) => mayDo(viewer, "moderate", { spaceId, places: [] }))
      .map(({ id, name, spaceId, until, why }) => ({ id, name, space: nameOf(spaceId), until, why })),
  };
}

export type ModerationView = Awaited<ReturnType<typeof moderationView>>;
