import { eq } from "drizzle-orm";
import type { RoleGrant } from "#app/domain/people/staff.ts";
import * as secondStepPage from "#app/routes/sign-in_.second-step/route.tsx";
import { beginNewsletter } from "#app/use-cases/newsletter/begin-newsletter.ts";
import { makeNewsletterReady } from "#app/use-cases/newsletter/make-ready.ts";
import { saveNewsletter } from "#app/use-cases/newsletter/save-newsletter.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findNewsletter } from "#db/queries/newsletter/newsletters.ts";
import { listSpaceIdsOf } from "#db/queries/space-members.ts";
import { spaces } from "#db/schema/index.ts";
import { put } from "#test/integration/jobs/job-world.ts";
import { openNoticeWorld } from "#test/integration/notices/notice-world.ts";

type Words = { title: string; intro: string; items: { to: string; why: string }[] };

/** Two members, one of them in a closed space, and two facilitators of the network, on a Wednesday. */
export async function openNewsletterWorld() {
  const world = await openNoticeWorld();
  world.clock.set("2026-05-06T09:00:00Z");
  for (const id of ["ann", "ben", "cat"]) await world.member(id);
  for (const id of ["fay", "gus"]) await world.member(id, [["facilitator", null]]);
  await world.space("walks");
  const open = await world.thread({ by: "ben", title: "Who knows a choir?", spaceId: "walks" });
  await world.space("steering", ["ann"]);
  await world.write((db) => db.update(spaces).set({ postsSeenBy: "space" }).where(eq(spaces.id, "steering")));
  await world.write((db) => db.update(spaces).set({ postsSeenBy: "members" }).where(eq(spaces.id, "walks")));
  const closed = await world.thread({ by: "ann", title: "Minutes of May", spaceId: "steering" });
  await world.drain();
  const viewerOf = async (memberId: string) => {
    const grant: RoleGrant = { memberId, role: "facilitator", scope: null, until: null };
    const grants = memberId === "fay" || memberId === "gus" ? [grant] : [];
    const spaceIds = await listSpaceIdsOf(world.services.db.read, memberId);
    return { memberId, grants, spaceIds, now: world.clock.now() };
  };
  const find = async (number: number) => {
    const found = await findNewsletter(world.services.db.read, number);
    if (found === null) throw new Error("There is no such newsletter");
    return found;
  };
  return {
    ...world,
    open,
    closed,
    viewerOf,
    find,
    /** A browser in which a facilitator has passed both steps. */
    async keeper(id: "fay" | "gus") {
      const browser = await world.signedIn(id);
      await browser.get(secondStepPage.loader);
      await browser.passSecondStep(id);
      return browser;
    },
    async begin(by = "fay") {
      const begun = await perform(world.services, beginNewsletter, { viewer: await viewerOf(by) });
      if (!begun.ok) throw new Error(begun.refusal.kind);
      return begun.value.number;
    },
    async save(number: number, words: Partial<Words>, given: { by?: string; version?: number } = {}) {
      const { title = "May in the network", intro = "Spring is here.", items = [] } = words;
      const version = given.version ?? (await find(number)).version;
      const viewer = await viewerOf(given.by ?? "fay");
      return perform(world.services, saveNewsletter, { viewer, number, version, title, intro, items });
    },
    async ready(number: number) {
      const { version } = await find(number);
      return perform(world.services, makeNewsletterReady, { viewer: await viewerOf("fay"), number, version });
    },
    /** Half past five on a day: digests are made; then seven o'clock: they are mailed. @returns the mails by whom they are to. */
    async digestsOn(day: string) {
      await world.drain();
      world.sent.length = 0;
      world.clock.set(`${day}T04:30:00Z`);
      await put(world, { kind: "make-digests", ids: {} });
      await world.drain();
      world.clock.set(`${day}T06:01:00Z`);
      await world.drain();
      return new Map(world.sent.map((mail) => [mail.to.split("@")[0] ?? "", mail]));
    },
  };
}

export type NewsletterWorld = Awaited<ReturnType<typeof openNewsletterWorld>>;
