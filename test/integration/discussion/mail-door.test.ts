import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { expect, test } from "vitest";
import { openMailIn } from "#app/jobs/mail-in/open-mail-in.ts";
import { readMailApart } from "#app/jobs/mail-in/read-mail-apart.ts";
import { readMaildir } from "#app/mail/in/read-maildir.ts";
import type { Services } from "#app/services.ts";
import { jobs, mailsIn } from "#db/schema/index.ts";
import { domain, openMailWorld, type MailWorld } from "./mail-world.ts";

/** The door on a free port of this machine, in front of a site; `broken` is a site that cannot write. */
async function openDoor(world: MailWorld, broken = false) {
  const config = { ...world.services().config, mailIn: { domain, host: "127.0.0.1", port: 0, folder: null } };
  const services: Services = { ...world.services(), config };
  if (broken) services.db = { ...services.db, act: () => Promise.reject(new Error("The disk is full")) };
  const door = await openMailIn(services);
  const transport = createTransport({ host: "127.0.0.1", port: door.port ?? 0, ignoreTLS: true });
  return {
    port: door.port ?? 0,
    send: (mail: { to: string; text: string; messageId?: string }) =>
      transport.sendMail({ from: "max@example.org", subject: "Re: Halls in Blyth", ...mail }),
    [Symbol.asyncDispose]: async () => {
      transport.close();
      await door.stop();
    },
  };
}

test("a mail program's answer over SMTP is kept before it is acknowledged, and becomes a post", async () => {
  await using world = await openMailWorld();
  await using door = await openDoor(world);
  await door.send({ to: await world.replyAddress("max"), text: "The chapel does." });
  expect(await world.read().select().from(mailsIn)).toMatchObject([{ state: "waiting" }]);
  await world.runner.drain();
  expect((await world.postsOf())[1]).toMatchObject({ body: "The chapel does.", memberId: "max", via: "mail" });
});

test("nothing is sent on: only our own addresses are taken, and everything else is refused for good", async () => {
  await using world = await openMailWorld();
  await using door = await openDoor(world);
  await world.addSpace("quiet", { joining: "by-invitation" }, ["ola"]);
  for (const to of ["somebody@example.com", `nobody@${domain}`, `reply+aaaa@${domain}`, `quiet@${domain}`])
    await expect(door.send({ to, text: "Hello" })).rejects.toMatchObject({ responseCode: 550 });
  for (const to of [`talk@${domain}`, `postmaster@${domain}`, `bounces@${domain}`])
    await door.send({ to, text: "Hello" });
});

test("a mail that cannot be kept is answered with 'try later', and one mail tried twice is one post", async () => {
  await using world = await openMailWorld();
  const mail = { to: await world.replyAddress("max"), text: "The chapel does.", messageId: "<one@mail.example.org>" };
  {
    await using door = await openDoor(world, true);
    await expect(door.send(mail)).rejects.toMatchObject({ responseCode: 451 });
  }
  await using door = await openDoor(world);
  await door.send(mail);
  await door.send(mail); // its 250 was lost
  await world.runner.drain();
  expect(await world.postsOf()).toHaveLength(2);
  expect(await world.read().select().from(jobs).where(eq(jobs.kind, "take-mail"))).toHaveLength(1);
});

test("a line that breaks before the end of a mail leaves nothing", async () => {
  await using world = await openMailWorld();
  await using door = await openDoor(world);
  const to = await world.replyAddress("max");
  const line = connect(door.port, "127.0.0.1");
  const said = (code: string) =>
    new Promise<void>((resolve) => {
      const hear = (words: Buffer) => {
        if (!words.toString().startsWith(code)) return;
        line.off("data", hear);
        resolve();
      };
      line.on("data", hear);
    });
  await said("220");
  for (const [words, code] of [
    ["HELO mx.example.org", "250"],
    ["MAIL FROM:<max@example.org>", "250"],
    [`RCPT TO:<${to}>`, "250"],
    ["DATA", "354"],
  ] as const) {
    line.write(`${words}\r\n`);
    await said(code);
  }
  line.write("From: max@example.org\r\n\r\nThe chapel");
  const closed = new Promise((resolve) => line.once("close", resolve));
  line.destroy();
  await closed;
  expect(await world.read().select().from(mailsIn)).toEqual([]);
});

test("mails in a folder are read once and moved; what cannot be kept stays", async () => {
  await using world = await openMailWorld();
  const folder = mkdtempSync(join(tmpdir(), "maildir-"));
  try {
    const kept: string[][] = [];
    await readMaildir(folder, async ({ to }) => void kept.push([...to]), new Date());
    const { raw } = await world.reply("max", "The chapel does.");
    writeFileSync(
      join(folder, "new", "1.mail"),
      `Delivered-To: threads@mx.example.org\r\nX-Original-To: a@b.example\r\n${raw.toString()}`,
    );
    await expect(readMaildir(folder, () => Promise.reject(new Error("full")), new Date())).rejects.toThrow("full");
    expect(readdirSync(join(folder, "new"))).toEqual(["1.mail"]);
    await readMaildir(folder, async ({ to }) => void kept.push([...to]), new Date());
    expect(kept).toEqual([["a@b.example", "threads@mx.example.org", await world.replyAddress("max")]]);
    expect(readdirSync(join(folder, "cur"))).toEqual(["1.mail:2,S"]);
    await readMaildir(folder, () => Promise.reject(new Error("again")), new Date(Date.now() + 2 * 86_400_000));
    expect(readdirSync(join(folder, "cur"))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a mail is read in a process of its own, and one that is made to hurt comes to an end", async () => {
  const parts = (depth: number): string =>
    depth === 0
      ? "Content-Type: text/plain\r\n\r\nHello\r\n"
      : `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n${parts(depth - 1)}\r\n--b${depth}--\r\n`;
  const head = "From: max@example.org\r\nSubject: Hello\r\n";
  const read = (mail: string) => readMailApart({ from: "max@example.org", to: ["talk@x"], raw: Buffer.from(mail) });
  const [plain, deep, wide, long] = await Promise.all([
    read(`${head}\r\nThe chapel does.`),
    read(head + parts(3_000)),
    read(`${head}\r\n${"On ".repeat(60_000)}wrote`),
    read(`${head}X: ${"a".repeat(3_000_000)}\r\n\r\nHello`),
  ]);
  expect(plain?.mail.words).toBe("The chapel does.");
  for (const hurt of [deep, long]) expect(hurt === null || hurt.mail.words.length < 100).toBe(true);
  expect(wide === null || wide.mail.words.length > 0).toBe(true);
});
