import fc from "fast-check";
import { expect, test } from "vitest";
import { matchDeck, type MatchSession } from "#app/domain/conference/match-deck.ts";

const session = (number: number, over: Partial<MatchSession> = {}): MatchSession => ({
  id: `s${number}`,
  number,
  title: "",
  startsMinutes: 0,
  speakers: [],
  ...over,
});

const programme = [
  session(1, { title: "Welcome", startsMinutes: 570, speakers: ["Dr Aoife O'Brien"] }),
  session(2, { title: "Loneliness in Blyth and what helped", startsMinutes: 600, speakers: ["Jane Smith"] }),
  session(3, { title: "Gardens for everyone", startsMinutes: 600, speakers: ["Wilf Smith", "Zoë Ünal"] }),
  session(12, { title: "Loneliness on the coast", startsMinutes: 840, speakers: ["Jane Smith"] }),
];

const one = (name: string) => {
  const match = matchDeck(name, programme);
  return match.kind === "one" ? match.sessionId : match.kind === "several" ? match.sessionIds : null;
};

test("a deck finds its session by number, by time, by title and by who speaks, however its name is written", () => {
  expect(one("12 final v3.pptx")).toBe("s12");
  expect(one("Session_12.pdf")).toBe("s12");
  expect(one("09.30 talk.pptx")).toBe("s1");
  expect(one("0930_talk.pptx")).toBe("s1");
  expect(one("14h00.pptx")).toBe("s12");
  expect(one("gardens-for-EVERYONE (copy).pptx")).toBe("s3");
  expect(one("ZoeUnal_slides.pptx")).toBe("s3");
  expect(one("OBrien Aoife.pptx")).toBe("s1");
  expect(one("JaneSmith Loneliness Blyth helped.pptx")).toBe("s2");
});

test("a deck that fits two sessions names both, and one that fits none names none", () => {
  expect(one("Jane Smith.pptx")).toEqual(["s2", "s12"]); // she speaks twice
  expect(one("10.00.pptx")).toEqual(["s2", "s3"]); // two rooms at once
  expect(one("3 things about Jane Smith.pptx")).toEqual(["s2", "s3", "s12"]); // a number against a name
  expect(one("10.00 Jane Smith.pptx")).toBe("s2"); // both signs speak for it
  expect(one("Presentation1.pptx")).toBeNull();
  expect(one("2019 annual report.pdf")).toBeNull(); // a year is no number of a session
});

test("the order of the programme never decides", () => {
  const names = fc.stringMatching(/^[A-Za-z0-9 ._-]{0,30}$/);
  const parts = fc.constantFrom("Jane Smith", "09.30", "12", "Gardens", "Loneliness coast", "Session 3", "Welcome");
  const name = fc
    .tuple(names, fc.array(parts, { maxLength: 3 }))
    .map(([rest, some]) => `${some.join(" ")} ${rest}.pptx`);
  fc.assert(
    fc.property(name, (file) => {
      const there = matchDeck(file, programme);
      const back = matchDeck(file, programme.toReversed());
      const sorted = (match: typeof there) =>
        match.kind === "several" ? { ...match, sessionIds: match.sessionIds.toSorted() } : match;
      expect(sorted(back)).toEqual(sorted(there));
    }),
  );
});
