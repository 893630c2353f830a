import { expect, test } from "vitest";
import { readConfig } from "#app/config.ts";
import { makeMailer } from "#app/mail/make-mailer.ts";
import { openMailServer } from "#test/integration/jobs/mail-server.ts";

test("an answer by itself has no sender in its envelope and stands with its mail; a notice says where reports go", async () => {
  await using server = await openMailServer();
  const config = { ...readConfig({}), mode: "live" as const, mailServer: server.url, mailFrom: "hello@example.org" };
  const mailer = makeMailer(config, { keepDemoMail: async () => undefined });
  const mail = { to: "max@example.org", subject: "Your mail was not posted", text: "Why" };
  await mailer.send({ ...mail, answers: { messageId: "<one@mail.example.org>" } });
  await mailer.send({
    ...mail,
    bouncesTo: "bounces+abc@threads.example.org",
    replyTo: "reply+abc@threads.example.org",
  });
  const [answer, notice] = server.received;
  expect(answer?.from).toBe("");
  expect(answer?.raw).toMatch(/^Auto-Submitted: auto-replied\r$/m);
  expect(answer?.raw).toMatch(/^In-Reply-To: <one@mail\.example\.org>\r$/m);
  expect(answer?.raw).toMatch(/^From: hello@example\.org\r$/m);
  expect(notice?.from).toBe("bounces+abc@threads.example.org");
  expect(notice?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(notice?.raw).toMatch(/^Reply-To: reply\+abc@threads\.example\.org\r$/m);
});
