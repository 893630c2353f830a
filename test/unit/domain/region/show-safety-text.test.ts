import { expect, test } from "vitest";
import { heardFacts } from "#app/domain/guide/flow.ts";
import { helpAfterWords } from "#app/domain/referral/help-after-words.ts";
import { showSafetyTexts, type CallStanding, type Standing } from "#app/domain/region/show-safety-text.ts";
import { readSafety } from "#app/publishing/safety/read-safety.ts";
import { realRegion, today } from "./real-region.ts";

const region = await realRegion();
const { texts } = await readSafety("content/safety", region);
if (!texts) throw new Error("the safety wording that ships has faults");
const ids = texts.map(({ id }) => id);
const promise = "Asha Karim & team will ring you today, Wednesday 6 May, by 5 in the afternoon.";
const call: CallStanding = { kind: "call", promise, reading: null };
const watched = { says: "Emma <Garbutt> has joined and reads your messages now.", watching: true };
const unwatched = { says: "Emma reads messages on Monday. No one is watching just now.", watching: false };
const showing = { live: false, today };
const shown = (id: string, asked: Standing | null) => showSafetyTexts(texts, [id], region, showing, asked)[0];

test("until a call is asked for, every text stands as it is named, and no placeholder is left in it", () => {
  expect(ids.map((id) => shown(id, null)?.id)).toEqual(ids);
  for (const id of ids) expect(shown(id, null)?.html, id).not.toMatch(/[{}]/);
});

test("once a call was asked for, no text says that nobody reads, rings or keeps anything", () => {
  for (const id of ids) {
    const html = shown(id, call)?.html ?? "";
    expect(html, id).not.toMatch(/[{}]/);
    expect(html, id).not.toMatch(/nobody is reading|nobody will ring|nobody sees them/i);
    // Whoever asks for somebody else is never offered the call.
    if (!id.startsWith("helper-")) expect(html, id).not.toMatch(/have not kept (anything|what) you told us\./i);
  }
});

test("in their place stands who rings and when, what is added, and 999", () => {
  for (const id of [
    "nobody-reading",
    "heard-life",
    "heard-talk",
    "thinking-about-ending",
    "danger-now",
    "afraid-of-someone",
  ]) {
    const html = shown(id, call)?.html ?? "";
    expect(html, id).toContain(
      "You asked us to ring you. Asha Karim &#38; team will ring you today, Wednesday 6 May, by 5",
    );
    expect(html, id).toContain("What you write from here is added when you finish.");
    expect(html, id).toContain('<a href="tel:999">999</a>');
  }
});

const withNobodyReading = texts.filter(({ words }) => words.includes("{text:nobody-reading}")).map(({ id }) => id);

test("where all was sent, each card says who reads messages and when, asks not to wait, and names 999", () => {
  expect(withNobodyReading.length).toBeGreaterThan(8);
  for (const id of [...withNobodyReading, "nobody-reading"]) {
    const html = shown(id, { kind: "sent", reading: unwatched })?.html ?? "";
    expect(html, id).toContain(`<span class="who-reads">${unwatched.says}</span> Please do not wait for us.`);
    expect(html, id).toContain('<a href="tel:999">999</a>');
    expect(html, id).not.toMatch(/nobody is reading|[{}]/i);
  }
});

test("who is afraid of someone is led on with the guide in the guide, and with writing where all was sent", () => {
  const goingOn = (standing: Standing | null) => shown("afraid-of-someone", standing)?.html ?? "";
  const safe = "We will ask how to reach you safely, and we will only use the ways you say are safe.";
  for (const standing of [null, call]) expect(goingOn(standing)).toContain(`You can go on with this guide. ${safe}`);
  const sent = goingOn({ kind: "sent", reading: unwatched });
  expect(sent).toContain("You can go on writing to us here. We only use the ways to reach you that you said are safe.");
  expect(sent).not.toMatch(/guide/i);
});

test("where all was sent, no card that is shown there speaks of the guide", () => {
  const facts = heardFacts.flatMap((fact) => helpAfterWords([fact], []));
  expect(facts.length).toBeGreaterThan(5);
  for (const id of facts) expect(shown(id, { kind: "sent", reading: unwatched })?.html, id).not.toMatch(/this guide/i);
});

test("while somebody has joined and reads, each card says so, and never that nobody does", () => {
  for (const id of [...withNobodyReading, "nobody-reading"]) {
    const sent = shown(id, { kind: "sent", reading: watched })?.html ?? "";
    expect(sent, id).toContain("Emma &#60;Garbutt&#62; has joined and reads your messages now.");
    expect(sent, id).not.toMatch(/nobody is reading|do not wait|you asked us to ring/i);
    const called = shown(id, { ...call, reading: watched })?.html ?? "";
    expect(called, id).toContain("has joined and reads your messages now.");
    expect(called, id).toContain("You asked us to ring you. Asha Karim");
    expect(called, id).toContain("What you answer to these questions is added when you finish.");
    for (const html of [sent, called]) expect(html, id).toContain('<a href="tel:999">999</a>');
  }
});

test("after an early call, who reads messages changes nothing on a card while nobody has joined", () => {
  for (const id of ids) expect(shown(id, { ...call, reading: unwatched })?.id).toBe(shown(id, call)?.id);
  expect(shown("heard-life", { ...call, reading: unwatched })?.html).toBe(shown("heard-life", call)?.html);
});

test("someone under the youngest age who is rung all the same still reads who helps a child, and no line for adults", () => {
  const text = shown("under-18", call);
  expect(text).toMatchObject({ id: "under-18-after-call", urgency: "urgent" });
  expect(text?.html).toContain("Asha Karim");
  expect(text?.html).toContain("Childline");
  expect(text?.helplines.map(({ ages }) => ages)).not.toContain("adults");
});
