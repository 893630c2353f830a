import { expect, test } from "vitest";
import * as accountPage from "#app/routes/account/route.tsx";
import { MailNotTaken } from "#app/mail/mail-not-taken.ts";
import { makeRunner } from "#app/jobs/runner.ts";
import { addJob } from "#db/queries/jobs.ts";
import { openBrowser } from "#test/integration/sign-in/browser.ts";
import { openSignInWorld } from "#test/integration/sign-in/sign-in-world.ts";

test("after a mail was refused for good no notice is sent, and the member is asked whether the address is right", async () => {
  let refuses = true;
  const taken: string[] = [];
  const mail = {
    send: async ({ subject, text }: { subject: string; text: string }) => {
      if (refuses) throw MailNotTaken.from({ code: "EENVELOPE", responseCode: 550 });
      taken.push(`${subject} ${/\/sign-in\/([\w-]{43})/.exec(text)?.[1] ?? ""}`);
    },
  };
  await using world = await openSignInWorld({ mail });
  const { id, mail: address } = await world.addMember({ name: "Reader", roles: [] });
  const browser = openBrowser(world);
  await browser.ask(address);
  refuses = false;
  world.clock.forward(120_000);
  await browser.ask(address); // a link to sign in goes out all the same
  const token = taken[0]?.split(" ").at(-1) ?? "";
  const { action } = await import("#app/routes/sign-in_.$token/route.tsx");
  expect(await browser.post(action, {}, { token })).toMatchObject({ location: "/account" });
  expect((await browser.get(accountPage.loader)).body).toMatchObject({ mailRefused: true });

  const session = (await world.contextOf(browser.cookie())).session.tokenHash ?? "";
  const put = (uniqueKey: string) =>
    world.write((db) =>
      addJob(db, {
        id: uniqueKey,
        kind: "mail-new-device",
        uniqueKey,
        ids: { memberId: id, tokenHash: session },
        runAt: world.clock.now(),
      }),
    );
  await put("held-back");
  await makeRunner(world.services).drain();
  expect(taken).toHaveLength(1);

  expect(await browser.post(accountPage.action, { intent: "mail-is-right" })).toMatchObject({ location: "/account" });
  await put("sent");
  await makeRunner(world.services).drain();
  expect((await browser.get(accountPage.loader)).body).toMatchObject({ mailRefused: false });
  expect(taken.map((one) => one.split(" ")[0])).toContain("A");
});
