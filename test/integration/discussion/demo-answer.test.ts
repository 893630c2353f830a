import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { action, loader } from "#app/routes/demo.mailbox/route.tsx";
import { noSession } from "#app/sign-in/session-view.ts";
import { keepDemoMail } from "#app/use-cases/mail/keep-demo-mail.ts";
import { perform } from "#app/use-cases/perform.ts";
import { openMailWorld } from "./mail-world.ts";

test("in the demonstration's mailbox a mail about a thread is answered on the page, and the answer comes in as a mail", async () => {
  await using world = await openMailWorld();
  const replyTo = await world.replyAddress("max");
  const mail = {
    to: "max@example.org",
    subject: "Halls in Blyth – café",
    text: "Who lends a hall?\n\n-- \nStop these mails",
  };
  await perform(world.services(), keepDemoMail, { ...mail, replyTo });
  await perform(world.services(), keepDemoMail, { ...mail, subject: "Your sign-in link" });
  const asked = { session: noSession, nonce: "n", requestId: "r", address: "127.0.0.1" };
  const context: AppLoadContext = { services: world.services(), ...asked };
  const at = "http://127.0.0.1/demo/mailbox";
  const { mails } = await loader({ request: new Request(at), params: {}, context });
  expect(mails.map(({ subject, answerable }) => [subject, answerable])).toEqual([
    ["Your sign-in link", false],
    ["Halls in Blyth – café", true],
  ]);
  const send = (id: string | undefined) => {
    const body = new URLSearchParams({ mail: id ?? "", words: "The chapel does.\r\n\r\nMax" });
    return action({ request: new Request(at, { method: "POST", body }), params: {}, context });
  };
  expect((await send(mails[1]?.id)).headers.get("location")).toBe("/demo/mailbox?answered");
  await expect(send(mails[0]?.id)).rejects.toMatchObject({ init: { status: 404 } });
  await world.runner.drain();
  expect((await world.postsOf())[1]).toMatchObject({
    body: "The chapel does.\n\nMax",
    memberId: "max",
    wholeMail: null,
  });
});
