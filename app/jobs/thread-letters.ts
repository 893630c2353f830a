import { sayDay, sayTime } from "#app/domain/clock/say-date.ts";
import { postAddress, threadAddress } from "#app/domain/discussion/post-address.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { firstWords } from "#app/domain/notification/first-words.ts";
import { onePerPost } from "#app/domain/notification/one-per-post.ts";
import { sayWhy } from "#app/domain/notification/say-why.ts";
import type { Mail } from "#app/mail/mailer.ts";
import { signReplyAddress } from "#app/mail/in/reply-address.ts";
import { threadNotice } from "#app/mail/templates/thread-notice.ts";
import type { Services } from "#app/services.ts";
import { listPostIds } from "#db/queries/notices/post-ids.ts";
import type { NoticeSettings } from "#db/queries/notices/notice-settings.ts";
import { signStopLink } from "#db/queries/notices/stop-links.ts";
import { listReadable } from "#db/queries/notices/viewers.ts";
import type { WaitingNotice } from "#db/queries/notices/waiting.ts";
import { findThreadAbout, type ThreadAbout } from "#db/queries/discussion/thread-about.ts";
import { helperNotes } from "./helper-notes.ts";
import { readNotes } from "./read-notes.ts";
import { writersInMail } from "./writers-in-mail.ts";

/** One mail about one thread, with the notices that it tells of. */
export type Letter = { noticeIds: string[]; mail: Omit<Mail, "to"> };

type Reader = LibraryViewer & { memberId: string };

const postsInMail = 4;

/** A mail for each thread that has something new for a member who may read it at this minute. */
export async function threadLetters(
  services: Services,
  reader: Reader,
  given: { waiting: readonly WaitingNotice[]; settings: NoticeSettings },
): Promise<Letter[]> {
  const { db } = services;
  const threads = Map.groupBy(given.waiting, ({ thread }) => thread.id);
  const readable = await listReadable(db.read, reader, [...threads.keys()]);
  const letters: Letter[] = [];
  for (const [id, waiting] of threads) {
    const thread = waiting[0]?.thread;
    const about = thread && readable.has(id) ? await findThreadAbout(db.read, reader, thread) : null;
    if (about !== null) letters.push(await letterOf(services, reader, { about, waiting, settings: given.settings }));
  }
  return letters;
}

type OneThread = { about: ThreadAbout; waiting: readonly WaitingNotice[]; settings: NoticeSettings };

async function letterOf(
  services: Services,
  reader: Reader,
  { about, waiting: all, settings }: OneThread,
): Promise<Letter> {
  const { config, calendar, db } = services;
  const waiting = onePerPost(all);
  const [first] = waiting;
  const shown = waiting.slice(0, postsInMail);
  const newest = shown.at(-1);
  if (first === undefined || newest === undefined) throw new Error("a letter about nothing");
  const { thread, notice } = first;
  const { hostname } = new URL(config.siteUrl);
  const nameOf = await writersInMail(
    services,
    shown.map(({ post }) => post),
  );
  const stopToken = signStopLink(settings, { about: "thread", threadId: thread.id, kind: notice.kind });
  const replyTo =
    config.mailIn &&
    signReplyAddress({ memberId: reader.memberId, thread: thread.number }, settings.key, config.mailIn.domain);
  const closed = closedName(about);
  const words = threadNotice({
    subject: closed === null ? { title: thread.title, begins: shown[0]?.post.number === 1 } : { newIn: closed },
    title: thread.title,
    in: nameOfThing(about),
    posts: shown.map(({ post }) => ({
      writer: nameOf(post),
      when: `${sayDay(post.writtenAt, calendar)} at ${sayTime(post.writtenAt, calendar)}`,
      words: firstWords(post.body),
      link: `${config.siteUrl}${postAddress(thread.number, post.number)}`,
    })),
    more: waiting.length - shown.length,
    link: `${config.siteUrl}${threadAddress(thread.number)}`,
    answer: replyTo === null ? "on-the-page" : "by-mail",
    why: sayWhy(notice.kind, notice.why),
    note: [...(await helperNotes(services, notice)), ...readNotes(services, notice, settings)],
    stopLink: `${config.siteUrl}/stop/${stopToken}`,
    choicesLink: `${config.siteUrl}/account/notices?by=${stopToken}`,
  });
  return {
    noticeIds: all.map((one) => one.notice.id),
    mail: {
      ...words,
      messageId: `post.${newest.post.id}@${hostname}`,
      references: (await listPostIds(db.read, thread.id, newest.post)).map((id) => `post.${id}@${hostname}`),
      list: listOf(about, hostname),
      stopAt: `${config.siteUrl}/stop/${stopToken}`,
      ...(replyTo === null ? {} : { replyTo }),
    },
  };
}

/** What stands in the subject in place of the title, where fewer than all members may read the thread; else null. */
function closedName(about: ThreadAbout): string | null {
  if (about.kind === "space") return about.seenBy === "space" ? about.name : null;
  return about.kind === "resource" && !about.isPublic ? "a discussion of yours" : null;
}

function nameOfThing(about: ThreadAbout): string {
  switch (about.kind) {
    case "space":
      return `In the space “${about.name}”`;
    case "session":
      return `About “${about.title}”, ${about.conference}`;
    case "resource":
      return `About “${about.title}” in the library`;
  }
}

function listOf(about: ThreadAbout, host: string): { id: string; name: string } {
  switch (about.kind) {
    case "space":
      return { id: `${about.id}.spaces.${host}`, name: about.name };
    case "session":
      return { id: `${about.conferenceId}.conferences.${host}`, name: about.conference };
    case "resource":
      return { id: `${about.number}.library.${host}`, name: "Questions about the library" };
  }
}
