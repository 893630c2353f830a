import type { SamplePost } from "./sample-thread.ts";

const begins = 9;
const earliest = 8;
const latest = 21;

/**
 * When the posts of an invented thread were written, in hours since the midnight with which its first day begins. The first
 * one comes at nine, each other as long after the one before as it says; none at night, but at eight the next morning.
 */
export function samplePostHours(posts: readonly Pick<SamplePost, "hoursAfter">[]): number[] {
  const hours: number[] = [];
  for (const { hoursAfter } of posts) {
    const before = hours.at(-1);
    hours.push(before === undefined ? begins : byDay(before + hoursAfter));
  }
  return hours;
}

function byDay(hour: number): number {
  const day = Math.floor(hour / 24);
  const ofDay = hour - day * 24;
  if (ofDay < earliest) return day * 24 + earliest;
  return ofDay > latest ? (day + 1) * 24 + earliest : hour;
}
