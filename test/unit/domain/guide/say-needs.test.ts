import { expect, test } from "vitest";
import { sayNeeds } from "#app/domain/guide/say-needs.ts";

test.each([
  [["Company"], "It sounds like company matters most. Have I got that right?"],
  [["Company", "Money"], "It sounds like company and money matter most. Have I got that right?"],
  [["Company", "Money", "Housing"], "It sounds like company, money and housing matter most. Have I got that right?"],
  [["Mood and worry"], "It sounds like mood and worry matter most. Have I got that right?"],
  [["Getting out and about"], "It sounds like getting out and about matters most. Have I got that right?"],
  [["Mood and worry", "Money"], "It sounds like mood and worry, and money matter most. Have I got that right?"],
  [["Giving my time"], "It sounds like giving your time matters most. Have I got that right?"],
  [
    ["Phones, computers and the internet"],
    "It sounds like phones, computers and the internet matter most. Have I got that right?",
  ],
])("%j is said back in a sentence", (labels, sentence) => {
  expect(sayNeeds(labels)).toBe(sentence);
});
