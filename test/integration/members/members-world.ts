import type { AppLoadContext } from "@remix-run/node";
import { makeRunner } from "#app/jobs/runner.ts";
import { readSession } from "#app/sign-in/read-session.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { findMember, findMemberByMail } from "#db/queries/members.ts";
import { openAdminWorld } from "#test/integration/administration/admin-world.ts";
import { openBrowser } from "#test/integration/sign-in/browser.ts";

export const facilitator = "grace-adeyemi";

/** The demonstration's people with its mailbox, and browsers in which they sign in. */
export async function openMembersWorld() {
  const world = await openAdminWorld();
  const services = world.services();
  const mails = async (to: string) =>
    (await listDemoMails(services.db.read)).filter(({ toMail }) => toMail === to.toLowerCase());
  const seen = {
    services,
    clock: world.clock,
    runner: makeRunner(services),
    links: async (to?: string) =>
      (await mails(to ?? ""))
        .flatMap(({ body }) => body.match(/https?:\/\/\S+/g) ?? [])
        .filter((link) => link.includes("/sign-in/")),
    contextOf: async (cookie: string | null): Promise<AppLoadContext> => ({
      services,
      session: await readSession(services, cookie),
      nonce: "nonce",
      requestId: "request",
      address: "127.0.0.1",
    }),
  };
  return {
    ...world,
    mails,
    links: seen.links,
    runner: seen.runner,
    /** The secret of the newest link in somebody's mailbox. */
    tokenOf: async (mail: string) => /\/sign-in\/([\w-]{43})/.exec((await seen.links(mail))[0] ?? "")?.[1] ?? "",
    browser: (userAgent?: string) => openBrowser(seen, userAgent),
    /** A browser in which a member is signed in with all that their roles need. */
    signedIn: async (memberId: string, userAgent?: string) => {
      const member = await findMember(services.db.read, memberId);
      if (member === null) throw new Error(`There is no member ${memberId}`);
      const browser = openBrowser(seen, userAgent);
      const answer = await browser.signIn(member.mail);
      if (answer.location?.startsWith("/sign-in/second-step")) {
        world.clock.forward(60_000);
        await browser.passSecondStep(member.id);
      }
      world.clock.forward(60_000);
      return browser;
    },
    memberWith: (mail: string) => findMemberByMail(services.db.read, mail),
  };
}
