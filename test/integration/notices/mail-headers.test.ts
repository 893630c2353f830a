import { expect, test } from "vitest";
import { readConfig } from "#app/config.ts";
import { makeMailer } from "#app/mail/make-mailer.ts";
import { markSpaceRead } from "#app/use-cases/discussion/mark-space-read.ts";
import { perform } from "#app/use-cases/perform.ts";
import { countUnseen } from "#db/queries/notices/notices.ts";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { openMailServer } from "#test/integration/jobs/mail-server.ts";
import { openNoticeWorld } from "./notice-world.ts";

/** Header lines as the mail server got them, those that were folded in one line each. */
function headersOf(raw: string): Map<string, string> {
  const [head = ""] = raw.split("\r\n\r\n");
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]),
  );
}

test("a mail server gets the headers that keep a thread together, take an answer, and stop it with one click", async () => {
  await using server = await openMailServer();
  const live = { ...readConfig({}), mode: "live" as const, mailServer: server.url, mailFrom: "network@example.org" };
  const mail = makeMailer(live, { keepDemoMail: async () => undefined });
  await using world = await openNoticeWorld({ mail });
  const ann = await world.member("8f14e45f-ceea-467f-a8b5-2f1a3d6c9e10"); // ids of members are long on a real site
  await world.member("ben");
  await world.space("walks", [], { name: 'Walks "and" runs\r\nBcc: x@example.org' });
  const thread = await world.thread({ by: ann, title: "Grüße: a\r\nBcc: all@example.org walk", spaceId: "walks" });
  await world.post(thread, { by: "ben", replyTo: 1 });
  await world.tenMinutesOn();
  expect(server.received).toHaveLength(1);
  expect(server.received[0]?.to).toEqual([`${ann}@example.org`]);
  const headers = headersOf(server.received[0]?.raw ?? "");
  expect(headers.get("message-id")).toMatch(/^<post\.[\w-]{36}@127\.0\.0\.1>$/);
  expect(headers.get("references")).toMatch(/^<post\.[\w-]{36}@127\.0\.0\.1>$/);
  expect(headers.get("in-reply-to")).toBe(headers.get("references"));
  expect(headers.get("reply-to")).toMatch(/^reply\+[a-z2-7]+@threads\.example\.org$/);
  expect(headers.get("list-unsubscribe")).toMatch(/^<http:\/\/127\.0\.0\.1:\d+\/stop\/[\w.-]+>$/);
  expect(headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect(headers.get("list-id")).toMatch(/<walks\.spaces\.127\.0\.0\.1>$/);
  expect(headers.get("auto-submitted")).toBe("auto-generated");
  expect(headers.has("bcc")).toBe(false);
});

test("everything in a space that was marked as read counts as seen, and is not mailed", async () => {
  await using world = await openNoticeWorld();
  for (const id of ["ann", "ben"]) await world.member(id);
  await world.space("walks");
  const thread = await world.thread({ by: "ann", title: "A walk", spaceId: "walks" });
  await world.post(thread, { by: "ben", replyTo: 1 });
  await world.drain();
  expect(countUnseen(world.services.db.read, "ann")).toBe(1);
  const viewer = { ...publicViewer(world.clock.now()), memberId: "ann" };
  expect((await perform(world.services, markSpaceRead, { viewer, spaceId: "walks" })).ok).toBe(true);
  expect(countUnseen(world.services.db.read, "ann")).toBe(0);
  await world.tenMinutesOn();
  expect(world.sent).toEqual([]);
});
