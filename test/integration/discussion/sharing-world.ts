import type { Vocabulary } from "#app/domain/library/vocabulary.ts";
import type { RoleGrant } from "#app/domain/people/staff.ts";
import { openArchive } from "#app/documents/archive/open-archive.ts";
import { usualLimits } from "#app/domain/documents/document-limits.ts";
import { jobKinds } from "#app/jobs/job-kinds.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import { shownWords } from "#app/domain/sharing/shown-words.ts";
import { perform } from "#app/use-cases/perform.ts";
import { answerForWords, type AnswerForWords } from "#app/use-cases/sharing/answer-for-words.ts";
import { askForWords, type AskForWords } from "#app/use-cases/sharing/ask-for-words.ts";
import { publishWords } from "#app/use-cases/sharing/publish-words.ts";
import { listSharedWords } from "#db/queries/discussion/sharing-words.ts";
import { findSharing } from "#db/queries/discussion/sharings.ts";
import { findStanding } from "#db/queries/library/find-resource.ts";
import { findResourceById } from "#db/queries/library/resources.ts";
import { keptOpen } from "#db/queries/library/visible-to.ts";
import { documentPages, resourceFiles } from "#db/schema/index.ts";
import { searchLibrary } from "#db/search/search-library.ts";
import { fieldsOf } from "#test/integration/library/library-world.ts";
import { openNoticeWorld } from "#test/integration/notices/notice-world.ts";

const vocabulary: Vocabulary = {
  types: [{ id: "guide", name: "Guide", reviewMonths: 12 }],
  licences: [{ id: "CC-BY-4.0", name: "CC BY", url: null, may: "You may copy it" }],
  permissions: [{ id: "writers-agreed", name: "Its writers agreed" }],
  topics: [],
  audiences: [],
  places: [],
  synonyms: [],
};

/** A thread by Ann, Ben and Cleo that Fay, a facilitator, would like to have in the library. */
export async function openSharingWorld({ reads = false }: { reads?: boolean } = {}) {
  const kinds = jobKinds.filter(({ kind }) => reads || kind !== "read-document"); // a process for each document
  const world = await openNoticeWorld({ kinds });
  world.services.content = { ...world.services.content, vocabulary };
  for (const id of ["ann", "ben", "cleo"]) await world.member(id);
  await world.member("fay", [["facilitator", null]]);
  await world.space("walks", ["ann", "ben", "cleo"]);
  const thread = await world.thread({
    by: "ann",
    title: "Who knows quoits?",
    body: "Who knows quoits?",
    spaceId: "walks",
  });
  await world.post(thread, {
    by: "ben",
    body: "> Who knows quoits?\n\nBlyth plays on Mondays, says @cleo Sample",
    named: ["cleo"],
  });
  await world.post(thread, { by: "cleo", body: "Wear gloves in winter", withoutName: true });
  await world.drain();
  world.sent.length = 0;
  const read = world.services.db.read;
  const grant: RoleGrant = { memberId: "fay", role: "facilitator", scope: null, until: null };
  const viewerOf = (memberId: string | null) => {
    const grants = memberId === "fay" ? [grant] : [];
    return { memberId, grants, spaceIds: memberId === null ? [] : ["walks"], now: world.clock.now() };
  };
  const sharing = async () => {
    const found = await findSharing(read, thread.id);
    if (found === null) throw new Error("Nobody has asked");
    return found;
  };
  const words = async () => listSharedWords(read, await sharing(), world.clock.now());
  return {
    ...world,
    read,
    talk: thread,
    viewerOf,
    sharing,
    words,
    stands: async () => (await words()).map(({ number, stand }) => `${number} ${stand}`),
    ask: (over: Partial<AskForWords> = {}) =>
      perform(world.services, askForWords, {
        viewer: viewerOf("fay"),
        thread: thread.number,
        posts: [1, 2, 3],
        fields: fieldsOf({ title: "Playing quoits", permission: "writers-agreed", summary: "" }),
        inShort: "Quoits are played in Blyth",
        visibility: "public",
        days: 14,
        saidNotPersonal: false,
        ...over,
      }),
    async answer(memberId: string, answer: AnswerForWords["answer"]) {
      const { id: sharingId, terms } = await sharing();
      const own = (await words()).filter((one) => one.memberId === memberId && one.stand !== "gone");
      return perform(world.services, answerForWords, { memberId, sharingId, terms, answer, shown: shownWords(own) });
    },
    async publish(over: { viewer?: ReturnType<typeof viewerOf>; hasRead?: boolean } = {}) {
      const shown = shownWords((await words()).filter(({ stand }) => stand === "yes"));
      const given = { viewer: viewerOf("fay"), thread: thread.number, hasRead: true, shown, ...over };
      const done = await perform(world.services, publishWords, given);
      await world.drain();
      return done;
    },
    async resource(memberId: string | null = null) {
      const row = await findResourceById(read, (await sharing()).resourceId ?? "");
      return findStanding(read, viewerOf(memberId), row?.number ?? 0);
    },
    /** Everything that was read from any file and stands in the database. */
    pages: async () => JSON.stringify(await read.select().from(documentPages)),
    /** The words of every file of every version in the library; "" when there is no file. */
    async filed() {
      const texts: string[] = [];
      for (const { storedId } of await read.select().from(resourceFiles)) {
        const archive = await openArchive(world.services.files.pathOf(storedId), usualLimits);
        const body = await archive.read("word/document.xml");
        archive.close();
        texts.push((body?.toString() ?? "").replace(/<[^>]+>/g, "\n"));
      }
      return texts.join("\n");
    },
    finds: async (typed: string) => {
      const asked = { wanted: searchWords(typed), synonyms: [], door: keptOpen(viewerOf(null)), skip: 0, take: 9 };
      return (await searchLibrary(read, asked)).total;
    },
    async bytesOnDisk() {
      const ids: string[] = [];
      for await (const { id } of world.services.files.list()) ids.push(id);
      return ids.length;
    },
  };
}
