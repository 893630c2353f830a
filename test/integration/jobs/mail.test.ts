import { expect, test } from "vitest";
import { readConfig } from "#app/config.ts";
import { makeMailer } from "#app/mail/make-mailer.ts";
import { listDeadJobs } from "#db/queries/jobs.ts";
import { updateMember } from "#db/queries/members.ts";
import { openSignInWorld, type SignInWorld } from "#test/integration/sign-in/sign-in-world.ts";
import { jobsOf, put } from "./job-world.ts";
import { openMailServer } from "./mail-server.ts";

/** A live site whose mail goes to a server on this machine. */
async function openLiveWorld(server: { url: string }): Promise<SignInWorld> {
  const config = {
    ...readConfig({}),
    mode: "live" as const,
    mailServer: server.url,
    mailFrom: "post@example.org",
    siteUrl: "https://example.org",
  };
  const keepDemoMail = async () => {
    throw new Error("A live site has no mailbox page");
  };
  const { mode, mailServer, mailFrom, siteUrl } = config;
  return openSignInWorld({
    config: { mode, mailServer, mailFrom, siteUrl },
    mail: makeMailer(config, { keepDemoMail }),
  });
}

test("a live site sends a plain mail with one link, a bare sender, and no name of anyone", async () => {
  await using server = await openMailServer();
  await using world = await openLiveWorld(server);
  const amina = await world.addMember({ name: "Amina" });
  await put(world, { kind: "mail-sign-in-link", ids: { memberId: amina.id, to: "" } });
  await world.runner.drain();

  const [mail] = server.received;
  expect(mail).toMatchObject({ to: ["amina@example.org"], from: "post@example.org" });
  expect(mail?.raw).toMatch(/^From: post@example\.org\r$/m);
  expect(mail?.raw).toMatch(/^Subject: Your sign-in link\r$/m);
  expect(mail?.raw).toMatch(/^Content-Type: text\/plain/m);
  expect(decoded(mail?.raw).match(/https?:\/\/\S+/g)).toEqual([
    expect.stringMatching(/^https:\/\/example\.org\/sign-in\/[\w-]{43}$/),
  ]);
  expect(mail?.raw.replace("To: amina@example.org", "")).not.toMatch(/amina/i);
});

test("a server that says 'try later' gets the mail later, and the person one mail", async () => {
  const answers: (number | null)[] = [451, 421, null];
  await using server = await openMailServer(() => answers.shift() ?? null);
  await using world = await openLiveWorld(server);
  const amina = await world.addMember({ name: "Amina" });
  await put(world, { kind: "mail-sign-in-link", ids: { memberId: amina.id, to: "" } });

  await world.runner.drain();
  expect(await jobsOf(world)).toMatchObject([{ state: "waiting", attempts: 1, lastProblem: "EMESSAGE-451" }]);
  world.clock.forward(30_000);
  await world.runner.drain();
  world.clock.forward(120_000);
  await world.runner.drain();
  expect(await jobsOf(world)).toMatchObject([{ state: "done", attempts: 3 }]);
  expect(server.received).toHaveLength(1);
});

test("a server that refuses for good is not asked again; administrators see it", async () => {
  let asked = 0;
  await using server = await openMailServer(() => {
    asked += 1;
    return 550;
  });
  await using world = await openLiveWorld(server);
  const amina = await world.addMember({ name: "Amina" });
  await put(world, { kind: "mail-sign-in-link", ids: { memberId: amina.id, to: "" } });
  await world.runner.drain();
  world.clock.forward(24 * 3_600_000);
  await world.runner.drain();
  expect(asked).toBe(1);
  expect(await listDeadJobs(world.services.db.read)).toMatchObject([{ lastProblem: "EMESSAGE-550" }]);
});

test("a server that is not there leaves the mail waiting", async () => {
  const server = await openMailServer();
  await server[Symbol.asyncDispose]();
  await using world = await openLiveWorld(server);
  const amina = await world.addMember({ name: "Amina" });
  await put(world, { kind: "mail-sign-in-link", ids: { memberId: amina.id, to: "" } });
  await world.runner.drain();
  expect(await jobsOf(world)).toMatchObject([{ state: "waiting", attempts: 1 }]);
});

test("mail is decided when it is sent: nobody who left since then gets a link", async () => {
  await using server = await openMailServer();
  await using world = await openLiveWorld(server);
  const amina = await world.addMember({ name: "Amina" });
  await put(world, { kind: "mail-sign-in-link", ids: { memberId: amina.id, to: "" } });
  await world.write((db) => updateMember(db, amina.id, { active: false }));
  await world.runner.drain();
  expect(server.received).toEqual([]);
  expect(await jobsOf(world)).toMatchObject([{ state: "done" }]);
});

test("a mail that would cross a network unencrypted is not sent", async () => {
  await using server = await openMailServer(() => null, "127.0.0.2"); // not one of the names that mean this machine
  await using world = await openLiveWorld(server);
  const amina = await world.addMember({ name: "Amina" });
  await put(world, { kind: "mail-sign-in-link", ids: { memberId: amina.id, to: "" } });
  await world.runner.drain();
  expect(server.received).toEqual([]);
  expect(await jobsOf(world)).toMatchObject([
    { state: "waiting", lastProblem: expect.stringMatching(/TLS/) as string },
  ]);
});

/** Undoes quoted-printable line ends, so that a long link is one word again. */
function decoded(raw = ""): string {
  return raw.replace(/=\r\n/g, "").replaceAll("=3D", "=");
}
