import { Readable } from "node:stream";
import { discussionParts } from "#app/domain/sharing/discussion-parts.ts";
import { makeDiscussionDocument } from "#app/publishing/sharing/make-discussion-document.ts";
import { forgetLater } from "#app/use-cases/sharing/forget-later.ts";
import { keepDocument } from "#app/use-cases/sharing/keep-document.ts";
import { listTaken, type Taken } from "#app/use-cases/sharing/list-taken.ts";
import { planDocument } from "#app/use-cases/sharing/take-out.ts";
import { defineJob } from "../job-kind.ts";
import { JobProblem } from "../job-problem.ts";

const mostBytes = 20_000_000;

/**
 * Writes the document of a discussion with the words that were put into it. When somebody took theirs out while it was
 * written, nothing of it is kept and it is written again.
 */
export const makeSharedJob = defineJob({
  kind: "make-shared",
  async work({ db, files, clock }, { ids: { sharingId } }) {
    const taken = await listTaken(db.read, sharingId, clock.now());
    if (taken === null) return null;
    const bytes = await makeDiscussionDocument(documentOf(taken));
    const arrived = await files.take(Readable.from([bytes]), mostBytes);
    if (!arrived.ok) throw new JobProblem("document-not-kept");
    return async (tools) => {
      const kept = await keepDocument(tools, { sharingId, of: taken.of, stored: arrived.value });
      if (kept.ok) return;
      await forgetLater(tools, arrived.value.id);
      await planDocument(tools, sharingId);
    };
  },
});

function documentOf({ sharing, words }: Taken) {
  return {
    title: sharing.fields.title,
    about: ["A discussion among members of the network, taken over with the agreement of those who wrote it."],
    ...discussionParts({ inShort: sharing.inShort, words }),
  };
}
