import { expect, test } from "vitest";
import type { MailRead } from "#app/domain/discussion/mail/mail-read.ts";
import { whatToDoWithMail, type MailFacts } from "#app/domain/discussion/mail/what-to-do-with-mail.ts";

const marks = {
  autoSubmitted: "",
  precedence: "",
  suppress: "",
  autoReply: false,
  listId: "",
  loop: false,
  contentType: "text/plain",
  method: "",
};
const mail: MailRead = {
  messageId: "<1@example.org>",
  from: ["max@example.org"],
  returnPath: "max@example.org",
  to: ["reply+x@threads.example.org"],
  subject: "Re: Halls",
  answersTo: [],
  marks,
  report: null,
  words: "The chapel does.",
  whole: null,
  leftFiles: 0,
};
const reply = {
  kind: "reply",
  holds: true,
  ownAddress: "max@example.org",
  thread: "open",
  mayWrite: true,
} as const;
const facts: MailFacts = { to: reply, senderIsMember: true, letters: 16, mostLetters: 100 };
const decide = (over: Partial<MailRead> = {}, more: Partial<MailFacts> = {}) =>
  whatToDoWithMail({ ...mail, ...over }, { ...facts, ...more });

test("a member's own words from their own address are posted", () => {
  expect(decide()).toEqual({ do: "post" });
  expect(decide({ marks: { ...marks, autoSubmitted: "no" } })).toEqual({ do: "post" });
});

test("a machine is never answered, whatever else is wrong with its mail", () => {
  const wrong = { to: { kind: "unknown" } } as const;
  for (const mark of [
    { autoSubmitted: "auto-replied" },
    { autoReply: true },
    { precedence: "bulk" },
    { suppress: "oof, autoreply" },
    { listId: "<all.example.com>" },
    { loop: true },
    { method: "reply" },
  ])
    expect(decide({ words: "", marks: { ...marks, ...mark } }, wrong).do).toBe("ignore");
  expect(decide({ subject: "Automatic reply: Halls" }, wrong)).toEqual({ do: "ignore", why: "auto-reply" });
  expect(decide({ returnPath: "" }, wrong)).toEqual({ do: "ignore", why: "no-return-path" });
});

test("a subject that speaks of being away in its middle is no machine's", () => {
  expect(decide({ subject: "Re: Who covers when I am out of office?" })).toEqual({ do: "post" });
});

test("a report pauses mail only when it says that a mail failed for good", () => {
  const report = { kind: "delivery", failed: true, recipients: [], proofs: [] } as const;
  const given = { ...report, recipients: [], proofs: [] };
  expect(decide({ report: given, returnPath: "" })).toEqual({ do: "bounce", why: "bounced" });
  expect(decide({ report: { ...given, kind: "complaint" } })).toEqual({ do: "bounce", why: "complained" });
  expect(decide({ report: { ...given, failed: false } })).toEqual({ do: "ignore", why: "not-failed" });
});

test("the sender is looked at before anything that would tell a stranger about the thread", () => {
  const gone = { ...reply, holds: false, thread: "gone", mayWrite: false } as const;
  expect(decide({ from: ["x@example.com"] }, { to: gone })).toEqual({ do: "refuse", why: "wrong-sender" });
  expect(decide({ from: ["max@example.org", "x@example.com"] })).toEqual({ do: "refuse", why: "wrong-sender" });
  expect(decide({}, { to: gone })).toEqual({ do: "refuse", why: "address-ended" });
  expect(decide({}, { to: { ...gone, holds: true } })).toEqual({ do: "refuse", why: "thread-gone" });
  expect(decide({}, { to: { ...reply, mayWrite: false } })).toEqual({ do: "refuse", why: "may-not-write" });
  expect(decide({}, { to: { ...reply, thread: "locked" } })).toEqual({ do: "refuse", why: "thread-locked" });
});

test("a space that is not there and one that may not be read are the same to a member, and neither is told to others", () => {
  const space = { kind: "space", isThere: false, isBoard: false, mayWrite: false } as const;
  expect(decide({}, { to: space, senderIsMember: false })).toEqual({ do: "refuse", why: "not-a-member" });
  expect(decide({}, { to: space })).toEqual({ do: "refuse", why: "unknown-address" });
  const open = { ...space, isThere: true, mayWrite: true };
  expect(decide({ subject: "Re: Fwd:" }, { to: open })).toEqual({ do: "refuse", why: "no-subject" });
  expect(decide({}, { to: { ...open, isBoard: true } })).toEqual({ do: "refuse", why: "noticeboard" });
});

test("no words and too many are said", () => {
  expect(decide({ words: " \n" })).toEqual({ do: "refuse", why: "empty" });
  expect(decide({}, { letters: 101 })).toEqual({ do: "refuse", why: "too-long" });
});
