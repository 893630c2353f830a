import { licenceOf } from "#app/domain/library/vocabulary.ts";
import { shownWords } from "#app/domain/sharing/shown-words.ts";
import { wordsToTake } from "#app/domain/sharing/words-to-take.ts";
import { visibilityWords } from "#app/routes/library/visibility-words.ts";
import type { Services } from "#app/services.ts";
import { ownWords } from "#app/use-cases/sharing/answer-for-words.ts";
import { findSharingById, listSharingWriters } from "#db/queries/discussion/sharings.ts";
import { findMember } from "#db/queries/members.ts";
import { readSignedLink } from "#db/queries/notices/signed-links.ts";
import { findSpace } from "#db/queries/space-members.ts";

export type WordsLink = { memberId: string; sharingId: string };

/** Whose link it is, and what it asks; null for any that we did not make, or that asks for nothing any more. */
export async function findWordsLink({ db }: Services, token: string): Promise<WordsLink | null> {
  const link = await readSignedLink(db.read, "words", token);
  const sharingId = link?.said[0];
  return link === null || sharingId === undefined ? null : { memberId: link.memberId, sharingId };
}

/** What a member is asked for, whole: their own words alone, and nothing of what the others wrote. */
export async function wordsView(services: Services, { memberId, sharingId }: WordsLink) {
  const { db, clock, content } = services;
  const now = clock.now();
  const sharing = await findSharingById(db.read, sharingId);
  const member = await findMember(db.read, memberId);
  if (sharing === null || sharing.state === "ended" || !member?.active) return null;
  const said = (await listSharingWriters(db.read, sharingId)).find((one) => one.memberId === memberId);
  if (said === undefined) return null;
  const own = await ownWords({ db: db.read, now }, sharing, memberId);
  const space = sharing.spaceId === null ? null : await findSpace(db.read, sharing.spaceId);
  const release = { visibility: sharing.visibility, spaceId: sharing.spaceId, embargoUntil: null };
  const licence = licenceOf(content.vocabulary, sharing.fields.licence);
  return {
    name: member.name,
    title: sharing.fields.title,
    inShort: sharing.inShort === "" ? [] : wordsToTake(sharing.inShort, []),
    seenBy: visibilityWords(release, space?.name ?? null, now),
    licence: licence === null ? "" : `${licence.may} (${licence.name})`,
    answerBy: sharing.answerBy,
    late: now > sharing.answerBy,
    own: own.map(({ number, body, named, withoutName, takenVersion }) => {
      return { number, withoutName, words: wordsToTake(body, named), taken: takenVersion !== null };
    }),
    answer: said.answer,
    asksAgain: own.some(({ stand }) => stand === "changed"),
    terms: sharing.terms,
    shown: shownWords(own),
  };
}

export type WordsView = NonNullable<Awaited<ReturnType<typeof wordsView>>>;
