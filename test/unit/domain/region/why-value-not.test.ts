import { expect, test } from "vitest";
import type { HelplineValue } from "#app/domain/region/safety-entry.ts";
import { whyValueNot } from "#app/domain/region/why-value-not.ts";
import { realRegion } from "./real-region.ts";

const region = await realRegion();
const line = { contact: "116 123", tel: "116123", sms: null, hours: "at any time", source: "their page" };
const council = { phone: "0191 498 0100", outOfHoursPhone: null, source: "their page" };

test("every number of the files could have been typed on the site", () => {
  for (const { id, contact, tel, sms, hours, source } of region.helplines)
    expect(whyValueNot({ kind: "helpline", id }, { contact, tel, sms, hours, source }, region, false), id).toBeNull();
  for (const { code, adultSafeguarding } of region.councils)
    if (adultSafeguarding)
      expect(whyValueNot({ kind: "adults-line", id: code }, adultSafeguarding, region, false)).toBeNull();
});

test("what is read must be what is rung or texted", () => {
  const place = { kind: "helpline", id: "samaritans" } as const;
  const why = (given: Partial<HelplineValue>) => whyValueNot(place, { ...line, ...given }, region, false);
  expect(why({})).toBeNull();
  expect(why({ contact: "call 116 123 at any time" })).toBeNull();
  expect(why({ contact: "1116 1234" })).toEqual({ kind: "not-the-same-number" });
  expect(why({ sms: "85258" })).toEqual({ kind: "not-the-same-number" });
  expect(why({ contact: "116 123, or text 85258", sms: "85258" })).toBeNull();
  expect(why({ contact: "their page", tel: null })).toEqual({ kind: "no-number" });
});

test("a number for adults is refused for children by day and by night, also when it is another council's", () => {
  const place = { kind: "childrens-line", id: "E08000021" } as const;
  const adults = region.councils.find(({ code }) => code === "E08000021")?.adultSafeguarding?.phone ?? "";
  const others = region.councils.find(({ code }) => code === "E08000037")?.adultSafeguarding?.phone ?? "";
  const why = (phone: string, also = false) => whyValueNot(place, { ...council, phone }, region, also);
  expect(why(council.phone)).toBeNull();
  expect(why(adults)).toEqual({ kind: "is-for-adults", field: "phone" });
  expect(why(adults, true)).toBeNull();
  expect(why(others, true)).toEqual({ kind: "is-for-adults", field: "phone" });
  const night = { ...council, outOfHoursPhone: adults.replaceAll(" ", "") };
  expect(whyValueNot(place, night, region, false)).toEqual({ kind: "is-for-adults", field: "phone" });
});
