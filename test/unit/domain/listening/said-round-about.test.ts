import { expect, test } from "vitest";
import { listen } from "#app/domain/listening/listen.ts";
import { isUrgent } from "#app/domain/listening/risk-order.ts";
import { realLexicon } from "#test/unit/domain/listening/real-lexicon.ts";

const lexicon = await realLexicon();

test.each([
  "who has the dog is settled, and then that is me finished",
  "the scarf is tied to the banister and I keep looking",
  "I went and stood on the bridge for two hours wondering how cold it is",
  "I don't want the cleaner to find me",
  "told nobody where I am going",
  "I have loaded the shotgun",
])("a plan that is hinted at is heard as a life at risk: %s", (text) => {
  expect(listen(text, lexicon).risk).toBe("A");
});

test.each([
  "it would be a mercy to go in my sleep",
  "the kids need a better mam than me",
  "only reason I am still here is the cat",
  "I can't promise I will be safe",
  "I asked my brother to hide the knives",
  "the spirits keep telling me to burn the house",
])("a wish to be dead, fear of oneself and voices are heard today: %s", (text) => {
  expect(isUrgent(listen(text, lexicon))).toBe(true);
});

test.each([
  "I stood on the bridge to see the boats come in",
  "we set a date for the wedding",
  "bought a rope for the boat",
  "I can't take any more tablets without food",
  "I'm not safe on the stairs",
  "they told me to ring you",
  "measured the drop for the curtains",
])("what only sounds like it is left alone: %s", (text) => {
  expect(isUrgent(listen(text, lexicon))).toBe(false);
});
