import { expect, test } from "vitest";
import { listen } from "#app/domain/listening/listen.ts";
import { realLexicon } from "#test/unit/domain/listening/real-lexicon.ts";

const lexicon = await realLexicon();

test.each([
  "he hits me when he's had a drink",
  "he won't let me see my mam",
  "he hide my phone",
  "he controls everything I do",
  "I want to kill him",
])("what is done to the writer, or meant by the writer, is about the writer: %s", (text) => {
  expect(listen(text, lexicon).about).toBe("self");
});

test.each([
  "my neighbour hits his wife",
  "my mam's carer is taking her money",
  "my daughter is in an abusive relationship",
  "my brother means to kill his boss",
])("what is done to someone else, or meant by someone else, is about them: %s", (text) => {
  expect(listen(text, lexicon).about).toBe("someone-else");
});

test.each([
  "the cat follows me everywhere",
  "the doctor won't let me go back to work",
  "my husband controls the remote",
])("nobody is hurting anybody: %s", (text) => {
  expect(listen(text, lexicon).spans).toEqual([]);
});
