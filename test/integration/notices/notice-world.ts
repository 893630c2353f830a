import { randomUUID } from "node:crypto";
import type { Mail } from "#app/mail/mailer.ts";
import type { Role } from "#app/domain/people/staff.ts";
import { ok } from "#app/domain/result.ts";
import { writePost } from "#app/use-cases/discussion/write-post.ts";
import { perform, type UseCaseTools } from "#app/use-cases/perform.ts";
import { insertThread, updateThread, type ThreadRow } from "#db/queries/discussion/threads.ts";
import { insertMember, insertRoleGrant } from "#db/queries/members.ts";
import { notices, spaces } from "#db/schema/index.ts";
import { openBrowser } from "#test/integration/sign-in/browser.ts";
import { openSignInWorld } from "#test/integration/sign-in/sign-in-world.ts";
import { insertSpace } from "#test/integration/library/library-world.ts";

type Given = NonNullable<Parameters<typeof openSignInWorld>[0]>;
type NewThread = { by: string; title: string; body?: string; spaceId: string } & Partial<
  Pick<ThreadRow, "kind" | "noticeKind" | "endsOn">
>;

/** Members, spaces and threads on a real database, with the real jobs; every mail is kept with its headers. */
export async function openNoticeWorld(given: Given = {}) {
  const sent: Mail[] = [];
  const world = await openSignInWorld({ mail: { send: async (mail) => void sent.push(mail) }, ...given });
  const { services, clock } = world;
  const act = async <T>(work: (tools: UseCaseTools) => Promise<T>): Promise<T> => {
    const done = await perform(services, async (tools, _: null) => ok(await work(tools)), null);
    if (!done.ok) throw new Error("the act was refused");
    return done.value;
  };
  const links = async (to?: string) =>
    sent
      .filter((mail) => mail.to === to)
      .flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? [])
      .filter((link) => link.includes("/sign-in/"))
      .toReversed();
  const browser = () => openBrowser({ ...world, links });
  const drain = () => world.runner.drain();
  return {
    ...world,
    sent,
    drain,
    act,
    browser,
    /** A browser in which a member without roles is signed in. */
    async signedIn(memberId: string) {
      const own = browser();
      await own.signIn(`${memberId}@example.org`);
      return own;
    },
    async member(id: string, roles: [Role, string | null][] = []) {
      const at = clock.now();
      const row = { id, name: `${id} Sample`, mail: `${id}@example.org`, sample: true, active: true, createdAt: at };
      await world.write(async (db) => {
        await insertMember(db, row);
        const grant = { memberId: id, until: null, grantedBy: null, grantedAt: at };
        for (const [role, scope] of roles) await insertRoleGrant(db, { id: randomUUID(), role, scope, ...grant });
      });
      clock.forward(1000);
      return id;
    },
    async space(id: string, memberIds: string[] = [], over: Partial<typeof spaces.$inferInsert> = {}) {
      await world.write(async (db) => {
        await insertSpace(db, id, memberIds, clock.now());
        await db.update(spaces).set({ postsSeenBy: "members", writtenBy: "members", ...over });
      });
      return id;
    },
    /** @returns the thread's id and number. */
    async thread({ by, title, body = "The first words", ...over }: NewThread) {
      clock.forward(1000);
      return act(async (tools) => {
        const id = tools.newId();
        const at = { createdAt: tools.now, createdBy: by, lastPostAt: tools.now };
        const number = await insertThread(tools.db, { id, title, ...at, ...over });
        await writePost(tools, { id: randomUUID(), threadId: id, thread: number, body, memberId: by });
        return { id, number };
      });
    },
    /** @returns the post's number. */
    async post(
      thread: { id: string; number: number },
      given: { by: string; body?: string; replyTo?: number; named?: string[]; withoutName?: boolean },
    ) {
      clock.forward(1000);
      const { by, body = "More words", named = [], ...over } = given;
      return act(async (tools) => {
        const row = { id: randomUUID(), threadId: thread.id, thread: thread.number, body, memberId: by, ...over };
        const post = await writePost(tools, { ...row, named: { memberIds: named, spaceIds: [] } });
        await updateThread(tools.db, thread.id, { lastPostAt: tools.now });
        return post;
      });
    },
    /** Who was told what and why, in the order of members. */
    async told() {
      const rows = await services.db.read.select().from(notices);
      return rows.map(({ memberId, kind, why, post }) => `${memberId} ${kind} ${why} ${post}`).toSorted();
    },
    /** Does what is due now, and ten minutes later: everything at once has been mailed, or never will be. */
    async tenMinutesOn() {
      await drain();
      clock.forward(10 * 60_000 + 1000);
      await drain();
    },
  };
}

export type NoticeWorld = Awaited<ReturnType<typeof openNoticeWorld>>;
