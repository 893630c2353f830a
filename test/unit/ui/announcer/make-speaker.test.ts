import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeSpeaker } from "#app/ui/announcer/make-speaker.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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
  const speaker = makeSpeaker(region);
  for (const words of ["Hello", "Hello", "How are you?"]) speaker.say(words);
  vi.advanceTimersByTime(60_000);
  expect(spoken()).toEqual(["Hello", "Hello", "How are you?"]);
  expect(given.slice(0, 6)).toEqual(["", "Hello", "", "Hello", "", "How are you?"]);
});

test("what was spoken does not stay there, and what comes later is spoken too", () => {
  const { region, spoken } = openRegion();
  const speaker = makeSpeaker(region);
  speaker.say("Hello");
  vi.advanceTimersByTime(60_000);
  expect(region.textContent).toBe("");
  speaker.say("Hello");
  vi.advanceTimersByTime(500);
  expect(region.textContent).toBe("Hello");
  expect(spoken()).toEqual(["Hello", "Hello"]);
});

test("a page that was left says nothing more", () => {
  const { region, spoken } = openRegion();
  const speaker = makeSpeaker(region);
  speaker.say("Hello");
  speaker.stop();
  vi.advanceTimersByTime(60_000);
  expect(spoken()).toEqual([]);
});
