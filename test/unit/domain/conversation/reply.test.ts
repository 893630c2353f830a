import { expect, test } from "vitest";
import { fillReplies, whyReplyNot, withReply, type Reply } from "#app/domain/conversation/reply.ts";

const hello: Reply = {
  id: "hello",
  title: "Hello",
  words: "Hello {called}, I am {worker} from {team}.",
  neutral: "Hello {called}, I am {worker}.",
};
const facts = { called: "Denise", worker: "Ana", team: "Sample team", "team-phone": null };

test("a reply is filled with the person's name and whoever writes, and names nobody where that was asked for", () => {
  expect(fillReplies([hello], facts, true)[0]?.words).toBe("Hello Denise, I am Ana from Sample team.");
  expect(fillReplies([hello], facts, false)[0]?.words).toBe("Hello Denise, I am Ana.");
});

test("a reply that would have a gap is not offered, and no name is taken for a field", () => {
  const ring: Reply = { id: "ring", title: "Ring", words: "Ring {team-phone}.", neutral: "Write here." };
  expect(fillReplies([ring], facts, true)).toEqual([]);
  expect(fillReplies([ring], facts, false).map(({ words }) => words)).toEqual(["Write here."]);
  expect(fillReplies([hello], { ...facts, called: "{worker}" }, false)[0]?.words).toBe("Hello {worker}, I am Ana.");
});

test("a reply with an unknown field, or that names the team and has no neutral words, is refused", () => {
  expect(whyReplyNot(hello)).toEqual([]);
  expect(whyReplyNot({ words: "Hello {name}", neutral: null })[0]).toContain("{name} is no field");
  expect(whyReplyNot({ words: "From {team}", neutral: null })).toHaveLength(1);
  expect(whyReplyNot({ words: "From {team}", neutral: "Ring {team-phone}" })).toHaveLength(1);
});

test("a reply comes below what was typed", () => {
  expect(withReply(" ", "Hello")).toBe("Hello");
  expect(withReply("First this. ", "Hello")).toBe("First this.\n\nHello");
});
