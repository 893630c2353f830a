import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeSpeaker } from "#app/ui/announcer/make-speaker.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const page = {};

/** A region that keeps everything it was given. */
function openRegion() {
  const given: string[] = [];
  const region = {
    get textContent() {
      return given.at(-1) ?? "";
    },
    set textContent(words: string) {
      given.push(words);
    },
  };
  return { region, spoken: () => given.filter((words) => words !== ""), given };
}

test("each is put there once and in order, and the region is empty before it", () => {
  const { region, spoken, given } = openRegion();
  const speaker = makeSpeaker(() => region);
  for (const words of ["Hello", "Hello", "How are you?"]) speaker.say(words, page);
  vi.advanceTimersByTime(60_000);
  expect(spoken()).toEqual(["Hello", "Hello", "How are you?"]);
  expect(given.slice(0, 6)).toEqual(["", "Hello", "", "Hello", "", "How are you?"]);
});

test("what was spoken does not stay there, and what comes later is spoken too", () => {
  const { region, spoken } = openRegion();
  const speaker = makeSpeaker(() => region);
  speaker.say("Hello", page);
  vi.advanceTimersByTime(60_000);
  expect(region.textContent).toBe("");
  speaker.say("Hello", page);
  vi.advanceTimersByTime(500);
  expect(region.textContent).toBe("Hello");
  expect(spoken()).toEqual(["Hello", "Hello"]);
});

test("a page that was left says nothing more", () => {
  const { region, spoken } = openRegion();
  const speaker = makeSpeaker(() => region);
  speaker.say("Hello", page);
  speaker.stop();
  vi.advanceTimersByTime(60_000);
  expect(spoken()).toEqual([]);
});

test("two who speak at the same time are heard one after the other, and none replaces the other's words", () => {
  const { region, spoken, given } = openRegion();
  const speaker = makeSpeaker(() => region);
  speaker.say("Question 4", {});
  vi.advanceTimersByTime(50);
  speaker.say("New message: Hello", {});
  vi.advanceTimersByTime(300);
  expect(given).toEqual(["", "Question 4"]);
  vi.advanceTimersByTime(60_000);
  expect(spoken()).toEqual(["Question 4", "New message: Hello"]);
});

test("what waits of a part of the page that is gone is not said, and the rest is", () => {
  const { region, spoken } = openRegion();
  const speaker = makeSpeaker(() => region);
  const gone = {};
  speaker.say("First of what is gone", gone);
  speaker.say("What stays", page);
  speaker.say("Second of what is gone", gone);
  speaker.forget(gone);
  vi.advanceTimersByTime(60_000);
  expect(spoken()).toEqual(["What stays"]);
  speaker.say("Alone and gone", gone);
  speaker.forget(gone);
  vi.advanceTimersByTime(500);
  speaker.say("Later", page);
  vi.advanceTimersByTime(60_000);
  expect(spoken()).toEqual(["What stays", "Later"]);
});

test("without a region nothing is said, and nothing breaks", () => {
  const { region, spoken } = openRegion();
  let there = false;
  const speaker = makeSpeaker(() => (there ? region : null));
  speaker.say("Unheard", page);
  vi.advanceTimersByTime(60_000);
  there = true;
  speaker.say("Heard", page);
  vi.advanceTimersByTime(60_000);
  expect(spoken()).toEqual(["Heard"]);
});
