import { showCertificateCode } from "#app/domain/conference/certificate-code.ts";
import { roleNames } from "#app/domain/people/role-names.ts";
import { postAddress } from "#app/domain/discussion/post-address.ts";
import { nameOf } from "#app/domain/library/vocabulary.ts";
import type { Services } from "#app/services.ts";
import type { SignedInMember } from "#app/sign-in/session-view.ts";
import { stands } from "#app/use-cases/conference/record-attendance.ts";
import { listChangesBy } from "#db/queries/administration.ts";
import { listChosenBy } from "#db/queries/conference/agendas.ts";
import { listConsentsTakenBy } from "#db/queries/conference/story-consents.ts";
import { listAttendancesOf } from "#db/queries/conference/attendances.ts";
import { listOwnReports, listOwnUnsent } from "#db/queries/discussion/own-unsent.ts";
import { listAnnouncedBefore } from "#db/queries/discussion/announcements.ts";
import { listFilesOfPosts } from "#db/queries/discussion/post-files.ts";
import { listPostsOf } from "#db/queries/discussion/posts.ts";
import { listAskedOf } from "#db/queries/discussion/sharings.ts";
import { findMember } from "#db/queries/members.ts";
import { findOwnNoticeData } from "#db/queries/notices/own-notice-data.ts";
import { listListsOf, listOwned } from "#db/queries/owned-things.ts";
import { listPasskeys } from "#db/queries/passkeys.ts";
import { findProfile } from "#db/queries/profiles.ts";
import { findAcceptedRequest } from "#db/queries/join-requests.ts";
import { listLiveSessions } from "#db/queries/sessions.ts";
import { listStandingsOf } from "#db/queries/space-members.ts";
import { fileViews } from "../threads.$number/file-views.ts";

/** Everything that we keep of a member by their account, without secrets: those are no data of theirs to carry on. */
export async function collect({ db, clock, content }: Services, member: SignedInMember) {
  const { words, seenBy } = await findProfile(db.read, member.id);
  const row = await findMember(db.read, member.id);
  const request = await findAcceptedRequest(db.read, member.id);
  const sessions = await listLiveSessions(db.read, member.id, clock.now());
  const posts = await listPostsOf(db.read, member.id);
  const files = await listFilesOfPosts(
    db.read,
    posts.map(({ id }) => id),
  );
  return {
    madeAt: clock.now(),
    name: member.name,
    mail: member.mail,
    memberSince: row?.createdAt ?? null,
    roles: member.roles.map(({ role, scope }) => ({ role: roleNames[role], scope })),
    spaces: await listStandingsOf(db.read, member.id),
    profile: words === null ? null : { ...words, place: nameOf(content.vocabulary.places, words.place) },
    whoSeesIt: seenBy,
    requestToJoin:
      request === null ? null : { askedAt: request.askedAt, why: request.why, organisation: request.organisation },
    sessions: sessions.map(({ device, createdAt, lastSeenAt }) => ({ device, createdAt, lastSeenAt })),
    passkeys: (await listPasskeys(db.read, member.id)).map(({ name, createdAt, lastUsedAt }) => ({
      name,
      createdAt,
      lastUsedAt,
    })),
    lists: await listListsOf(db.read, member.id),
    looksAfter: (await listOwned(db.read, member.id)).map(({ number, title }) => ({ number, title })),
    posts: posts.map(({ id, thread, title, post, body, writtenAt }) => ({
      at: postAddress(thread, post),
      title,
      body,
      writtenAt,
      files: fileViews(files.get(id), `/threads/${thread}/posts/${post}`).map(({ name, at }) => ({ name, at })),
    })),
    unsent: await listOwnUnsent(db.read, member.id),
    reports: await listOwnReports(db.read, member.id),
    wordsForTheLibrary: (await listAskedOf(db.read, member.id)).map(({ sharing, thread, writer }) => ({
      thread: thread.number,
      title: sharing.fields.title,
      askedAt: writer.askedAt,
      answer: writer.answer,
      answeredAt: writer.answeredAt,
    })),
    announcements: await listAnnouncedBefore(db.read, member.id),
    notices: await findOwnNoticeData(db.read, member.id),
    certificates: (await listAttendancesOf(db.read, member.id)).map(({ attendance, conference }) => ({
      conference,
      name: attendance.name,
      minutes: attendance.minutes,
      code: showCertificateCode(attendance.code),
      writtenDownAt: attendance.recordedAt,
      stands: stands(attendance),
    })),
    agendas: await listChosenBy(db.read, member.id),
    consentsTaken: await listConsentsTakenBy(db.read, member.id),
    changesMade: await listChangesBy(db.read, member.id),
  };
}

export type MyData = Awaited<ReturnType<typeof collect>>;
