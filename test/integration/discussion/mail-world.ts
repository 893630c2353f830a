import { randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { makeAnswerMailJob } from "#app/jobs/kinds/answer-mail.ts";
import { makeTakeMailJob } from "#app/jobs/kinds/take-mail.ts";
import { keepArrived } from "#app/jobs/mail-in/open-mail-in.ts";
import { makeRunner } from "#app/jobs/runner.ts";
import { readMail, type MailBytes } from "#app/mail/in/read-mail.ts";
import { signReplyAddress } from "#app/mail/in/reply-address.ts";
import { startThread } from "#app/use-cases/discussion/start-thread.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listPosts } from "#db/queries/discussion/posts.ts";
import { ensureNoticeSettings, type NoticeSettings } from "#db/queries/notices/notice-settings.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { listSpaceIdsOf } from "#db/queries/space-members.ts";
import { mailsIn, spaces, threads } from "#db/schema/index.ts";
import { openLibraryWorld } from "#test/integration/library/library-world.ts";

export const domain = "threads.example.org";

/** A space with members, in which Joan has begun thread 1, and mail that comes in and is taken by the real jobs. */
export async function openMailWorld() {
  const world = await openLibraryWorld();
  for (const id of ["joan", "max", "ola"]) await world.addMember(id);
  const read = () => world.services().db.read;
  const addSpace = async (id: string, over: Partial<typeof spaces.$inferInsert> = {}, memberIds: string[] = []) => {
    await world.addSpace(id, memberIds);
    const open = { postsSeenBy: "members", writtenBy: "members" } as const;
    await world.write((db) =>
      db
        .update(spaces)
        .set({ ...open, ...over })
        .where(eq(spaces.id, id)),
    );
  };
  const begin = async (memberId: string, spaceId: string, words: { title: string; body: string }) => {
    const viewer = { memberId, grants: [], spaceIds: await listSpaceIdsOf(read(), memberId), now: world.clock.now() };
    const about = { kind: "space" as const, spaceId };
    const given = { viewer, about, postId: randomUUID(), saidNotPersonal: false, ...words };
    const begun = await perform(world.services(), startThread, given);
    if (!begun.ok) throw new Error(begun.refusal.kind);
  };
  await addSpace("talk");
  await begin("joan", "talk", { title: "Halls in Blyth", body: "Who lends a hall for an hour a week?" });
  const runner = makeRunner(world.services(), [makeTakeMailJob(readMail), makeAnswerMailJob(readMail)]);
  const settingsOf = async (memberId: string): Promise<NoticeSettings> => {
    const made: NoticeSettings[] = [];
    const given = { memberId, now: world.clock.now(), randomBytes: (count: number) => randomBytes(count) };
    await world.write(async (db) => made.push(await ensureNoticeSettings(db, given)));
    const [settings] = made;
    if (settings === undefined) throw new Error("There are no settings");
    return settings;
  };
  const replyAddress = async (memberId: string, thread = 1) =>
    signReplyAddress({ memberId, thread }, (await settingsOf(memberId)).key, domain);
  return {
    ...world,
    read,
    addSpace,
    begin,
    runner,
    settingsOf,
    replyAddress,
    /** Keeps a mail as if it had just come in, and takes it. @returns what became of it. */
    async take(mail: MailBytes) {
      await keepArrived(world.services(), mail);
      await runner.drain();
      return (await read().select().from(mailsIn)).at(-1);
    },
    mails: () => read().select().from(mailsIn),
    async postsOf(thread = 1) {
      const [row] = (await read().select().from(threads)).filter(({ number }) => number === thread);
      return row === undefined ? [] : listPosts(read(), [row.id]);
    },
    /** What was mailed, the newest first. */
    mailed: () => listDemoMails(read()),
    /** A plain mail from somebody's own address to the thread. */
    async reply(memberId: string, words: string, over: { from?: string; to?: string; headers?: string[] } = {}) {
      const from = over.from ?? `${memberId}@example.org`;
      const to = over.to ?? (await replyAddress(memberId));
      const head = [`From: ${from}`, `To: ${to}`, "Subject: Re: Halls in Blyth", ...(over.headers ?? [])];
      const id = (over.headers ?? []).some((line) => /^message-id/i.test(line))
        ? []
        : [`Message-ID: <${randomUUID()}@example.org>`];
      const raw = Buffer.from([...head, ...id, "", words].join("\r\n"));
      return { from, to: [to], raw };
    },
  };
}

export type MailWorld = Awaited<ReturnType<typeof openMailWorld>>;
