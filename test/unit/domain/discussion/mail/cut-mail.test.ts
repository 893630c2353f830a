import fc from "fast-check";
import { expect, test } from "vitest";
import { cutMail } from "#app/domain/discussion/mail/cut-mail.ts";

const cut = (text: string) => cutMail(text, { isPassedOn: false });
const plain = fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){3,12}\.$/);
const quote = "On 6 May 2026, at 10:00, Network <hello@example.org> wrote:\n> Who lends a hall?\n> It is for an hour.";

test("what was written above a quote stays as it is, and nothing of the quote is kept", () => {
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1, maxLength: 6 }), (paragraphs) => {
      const words = paragraphs.join("\n\n");
      expect(cut(`${words}\n\n${quote}`)).toEqual({ words, whole: null });
    }),
  );
});

test("an answer inside the quote keeps all up to the last answer, without anybody's address or signature", () => {
  const text = "> Who lends a hall?\n\nThe chapel.\n\n> When?\n\nTuesdays.\n\nBest wishes\nMax\n01632 960142\n";
  const { words, whole } = cut(`On 6 May 2026, Jo <jo@example.org> wrote:\n${text}`);
  expect(words).toBe("The chapel.\n\nTuesdays.");
  expect(whole).toBe("On 6 May 2026, Jo wrote:\n> Who lends a hall?\n\nThe chapel.\n\n> When?\n\nTuesdays.");
});

test("any text comes to an end, and what is left was in it", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "> quoted",
      "--",
      "Kind regards",
      "From: a@b.c",
      "Sent: now",
      "To: x",
      "On 1 May wrote:",
      "",
      "___",
    ),
    fc.string({ maxLength: 40 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), fc.boolean(), (lines, isPassedOn) => {
      const { words } = cutMail(lines.join("\n"), { isPassedOn });
      for (const word of words.split(/\s+/))
        expect(lines.join("\n").replace(/[\u200B-\u2069\uFEFF]/g, "")).toContain(word);
    }),
  );
});

test("mails that are made to hurt come to an end", () => {
  const hurts = [
    "On 1 May 2026 ",
    "> ",
    "From: x\n",
    "Kind regards\n",
    "(x@y",
    "this message is confidential\n",
    "a@",
    "<x",
    " ",
  ];
  for (const part of hurts) expect(() => cut(`${part.repeat(60_000)}x`)).not.toThrow();
});
