import { expect, test } from "vitest";
import { cleanSubject } from "#app/domain/discussion/mail/clean-subject.ts";
import { answerAddressIn, withAnswerAddress, writeAnswer } from "#app/domain/discussion/mail/demo-answer.ts";
import { firstPlace, mailPlaceOf, spaceAddress } from "#app/domain/discussion/mail/mail-place.ts";
import { mailInOf, whyMailInNot } from "#app/domain/discussion/mail/mail-in-settings.ts";

const domain = "threads.example.org";

test("an address of ours is a reply's, a space's or a machine's, and any other is nobody's", () => {
  expect(mailPlaceOf(`Reply+ABC@${domain}`, domain)).toEqual({ kind: "reply", address: `reply+abc@${domain}` });
  expect(mailPlaceOf(`space+link-workers@${domain}`, domain)).toEqual({ kind: "space", spaceId: "link-workers" });
  expect(mailPlaceOf(`link-workers@${domain}`, domain)).toEqual({ kind: "space", spaceId: "link-workers" });
  expect(mailPlaceOf(`postmaster@${domain}`, domain)).toMatchObject({ kind: "machine" });
  expect(mailPlaceOf(`../etc@${domain}`, domain)).toEqual({ kind: "unknown" });
  for (const other of ["talk@example.com", `talk@x.${domain}`, "talk", ""])
    expect(mailPlaceOf(other, domain)).toBeNull();
});

test("of several addresses a reply's counts before a space's", () => {
  expect(firstPlace([`talk@${domain}`, "jo@example.com", `reply+abc@${domain}`], domain)).toMatchObject({
    kind: "reply",
  });
  expect(firstPlace(["jo@example.com"], domain)).toEqual({ kind: "unknown" });
});

test("a space has an address where mail comes in and threads are not put up with a last day", () => {
  const mailIn = { domain, host: "127.0.0.1", port: 2525, folder: null };
  expect(spaceAddress({ id: "talk", kind: "talk" }, mailIn)).toBe(`talk@${domain}`);
  expect(spaceAddress({ id: "board", kind: "noticeboard" }, mailIn)).toBeNull();
  expect(spaceAddress({ id: "talk", kind: "talk" }, { ...mailIn, port: null })).toBeNull();
});

test("a subject becomes a title without what mail programs and servers put before it", () => {
  expect(cleanSubject(" RE: Fwd: [EXTERNAL] AW:  Halls\r\n in Blyth ")).toBe("Halls in Blyth");
  expect(cleanSubject("Re: ")).toBe("");
  expect([...cleanSubject("🎈".repeat(300))]).toHaveLength(120);
});

test("a live site takes no mail in unless it is told where; a domain is asked for then", () => {
  const settings = { MAIL_IN_HOST: "127.0.0.1", MAIL_IN_DOMAIN: "Threads.Example.Org" };
  expect(mailInOf(settings, "live")).toBeNull();
  expect(mailInOf({ ...settings, MAIL_IN_PORT: 2525 }, "live")).toMatchObject({ domain, port: 2525, folder: null });
  expect(whyMailInNot({ MAIL_IN_PORT: "2525" })).toContain("MAIL_IN_DOMAIN is missing");
  expect(whyMailInNot({})).toBeNull();
});

test("the demonstration's mailbox knows where an answer goes, and writes it as one mail", () => {
  const text = withAnswerAddress("Hello\n", `reply+abc@${domain}`);
  expect(answerAddressIn(text)).toBe(`reply+abc@${domain}`);
  expect(answerAddressIn("Answers to this mail go to nobody")).toBeNull();
  expect(withAnswerAddress("Hello", undefined)).toBe("Hello");
  const answer = { from: "max@example.org\r\nBcc: x@example.com", to: "a@b.c", messageId: "1@x", quoted: "Who?" };
  const mail = writeAnswer({ ...answer, subject: "Café", words: "Jo\r\n\r\nMax" });
  expect(mail.split("\r\n\r\n")[0]).not.toMatch(/^Bcc/m);
  expect(mail).toContain("Subject: =?utf-8?Q?Re=3A=20Caf=C3=A9?=");
  expect(mail).toContain("\r\n> Who?");
});
