import { expect, test } from "vitest";
import { listen } from "#app/domain/listening/listen.ts";
import { isUrgent } from "#app/domain/listening/risk-order.ts";
import { realLexicon } from "#test/unit/domain/listening/real-lexicon.ts";

const lexicon = await realLexicon();
const hear = (text: string) => listen(text, lexicon);

test.each([
  "I am going to kill myself",
  "kms tonight, bye",
  "gannin to do mesel in the neet",
  "I've been saving my tablets up",
  "said my goodbyes and wrote the letters",
  "the bairns would have the insurance, I'm worth more dead",
  "I am stood on the bridge",
  "i want to k i l l m y s e l f",
  "iwanttokillmyself",
  "I want to k\u0336i\u0335l\u0338l\u0337 my\u200bself",
  "going to kill mysefl",
])("a life at risk is heard at level A: %s", (text) => {
  expect(hear(text)).toMatchObject({ risk: "A", about: "self", kinds: expect.arrayContaining(["suicide"]) });
});

test.each([
  "I wish I was dead",
  "divvent want to be here nee more",
  "I've had my time, just waiting to join him",
  "nee use to man nor beast",
  "my family would be better off without me",
  "I can't keep myself safe",
  "I cannot cope any more",
])("a wish to be dead, or not coping, is heard at level B: %s", (text) => {
  expect(hear(text).risk).toBe("B");
});

test.each([
  "I'm dying for a cuppa",
  "me back's killing us",
  "I could murder a pint",
  "dying to see the grandbairns",
  "how do I kill the process before the deadline",
  "it was dead canny",
  "we boiled wor eggs and drying the washing took all day",
  "My friend took her own life in May and I miss her",
  "he died in the spring and the house is quiet",
])("what only sounds like danger raises nothing urgent: %s", (text) => {
  expect(isUrgent(hear(text))).toBe(false);
});

test("an idiom cancels its own words and nothing else", () => {
  expect(hear("me back's killing us and I want to die").risk).toBe("B");
});

test.each(["I'm not going to kill myself", "I don't think I want to die", "I would never end my life"])(
  "what the writer denies becomes a label, never nothing: %s",
  (text) => {
    expect(hear(text).risk).toBe("C");
    expect(isUrgent(hear(text))).toBe(false);
  },
);

test.each(["I tried to kill myself twenty years ago", "when I was young I wanted to die"])(
  "what is long past becomes a label: %s",
  (text) => {
    expect(hear(text).risk).toBe("C");
  },
);

test.each([
  "I can't sleep I want to die",
  "I can't stop thinking about killing myself",
  "not only tired, I want to kill myself",
  "my wife died two years ago and now I want to kill myself",
])("a not or a past of something else takes nothing away: %s", (text) => {
  expect(isUrgent(hear(text))).toBe(true);
});

test("someone else's danger is heard and is about them", () => {
  expect(hear("my son says he wants to die")).toMatchObject({ risk: "B", about: "someone-else", kinds: ["suicide"] });
  expect(hear("my daughter has tried to kill herself").about).toBe("someone-else");
});

test.each([
  ["he hits me when he has had a drink", "abuse"],
  ["I'm scared of my husband", "abuse"],
  ["my son takes my pension off me", "abuse"],
  ["the bairns are left on their own all night", "child-in-danger"],
  ["I'm frightened I will hurt the baby", "child-in-danger"],
  ["I keep thinking about stabbing my neighbour", "harm-to-others"],
])("abuse, a child in danger and harm to others are urgent by their kind: %s", (text, kind) => {
  const heard = hear(text);
  expect(heard.kinds).toContain(kind);
  expect(isUrgent(heard)).toBe(true);
});

test("something taken is heard first of all as an overdose", () => {
  expect(hear("I've taken a load of paracetamol")).toMatchObject({
    risk: "A",
    kinds: expect.arrayContaining(["overdose-now"]),
  });
});

test("no food or heat is a label without a clock", () => {
  const heard = hear("the electric has run out and there is no food in");
  expect(heard.kinds).toEqual(["no-food-or-heat"]);
  expect(isUrgent(heard)).toBe(false);
});

test("the words that were heard can be shown in place", () => {
  const text = "Hello. “I’m” so tired — and I\u0301 just WANT to  die… x";
  const [span] = hear(text).spans.filter(({ rule }) => rule === "suicide-wish-to-be-dead");
  expect(span && text.slice(span.start, span.end)).toBe("WANT to  die");
});

test("needs come back with the strongest first, and not when they are denied", () => {
  expect(hear("I am lonely and nobody to talk to").needs[0]?.id).toBe("company");
  expect(hear("I'm not lonely").needs).toEqual([]);
});

test("the search is asked only when no phrase points to a need", () => {
  const suggest = () => [{ id: "transport", score: 1 }];
  expect(listen("zzz", lexicon, suggest).needs).toEqual([{ id: "transport", score: 1 }]);
  expect(listen("I am lonely", lexicon, suggest).needs.map(({ id }) => id)).not.toContain("transport");
});

test.each([
  "aa'm not safe on me own",
  "if it werent for the bairns id have jumped",
  "If I didn't wake up I'd be glad",
  "I'd be better off deed",
])("what people write as they say it is read as what they mean: %s", (text) => {
  expect(hear(text).risk).toBe("B");
});

test("a word that may stand for another still means itself", () => {
  expect(isUrgent(hear("I did my good deed for the day, tell me more about the club"))).toBe(false);
});

test.each(["Topping myself, no. I promised the lads", "Suicide? no"])(
  "a no right after the words denies them: %s",
  (text) => {
    expect(hear(text).risk).toBe("C");
  },
);

test("what only begins like a no denies nothing", () => {
  expect(hear("I'm going to kill myself, no one will stop me").risk).toBe("A");
});

test.each([
  "I can't go on with the ironing in this heat",
  "Since he took his own life in 2015 I've run the group",
  "I can't cope with the paperwork",
  "My grandson bit his sister at nursery",
])("everyday trouble in strong words raises nothing urgent: %s", (text) => {
  expect(isUrgent(hear(text))).toBe(false);
});

test.each(["I've no fight left", "I feel like a burden", "I can't see a way out of this debt"])(
  "being worn out is a label without a clock: %s",
  (text) => {
    expect(hear(text).risk).toBe("C");
  },
);
