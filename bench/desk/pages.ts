import { besideBare } from "../beside-bare.ts";
import type { Figure } from "../measure.ts";
import { size } from "./lay-people.ts";
import type { DeskPlace } from "./place.ts";

const how = { connections: 16, seconds: 4 };
const onAPage = 20;

const leaf = (list: string, people: number) =>
  Array.from({ length: Math.ceil(people / onAPage) }, (_, index) => `/desk?list=${list}&page=${index + 1}`);

/** Each page of the list of the whole team, and of its closed people. */
export async function benchInbox(place: DeskPlace): Promise<Figure[]> {
  const headers = { cookie: place.said.cookie };
  const names = { open: `a page of ${size.open} open people`, closed: `a page of ${size.closed} closed people` };
  return [
    ...(await besideBare(place, { name: names.open, paths: leaf("team", size.open), how, headers })),
    ...(await besideBare(place, { name: names.closed, paths: leaf("closed", size.closed), how, headers })),
  ];
}

/** The record with its conversation: that it was opened is committed before each is sent. */
export function benchRecord(place: DeskPlace): Promise<Figure[]> {
  const { cookie, references } = place.said;
  const paths = references.map((reference) => `/desk/${reference}`);
  return besideBare(place, { name: "a record with its conversation", paths, how, headers: { cookie } });
}
