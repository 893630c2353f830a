import { setTimeout as sleep } from "node:timers/promises";
import type { LivePerson } from "#test/support/live/seed-live.ts";
import type { Everyone } from "./live-site.ts";
import { openPersonTalker, openStaffTalker, type Talker } from "./open-talker.ts";

/** One conversation: two tabs of the person, and the link worker's desk. */
export type Group = { person: LivePerson; tabs: readonly [Talker, Talker]; desk: Talker };

export type Side = "person" | "desk";

type Given = {
  /** Where the desk's line goes when it does not go the person's way. */
  deskUrl?: string;
  /** Of each message, when it comes onto a page of that side. */
  heard?: (side: Side, words: string) => void;
};

/** Everyone opens their pages. */
export function openGroups({ people, desks }: Everyone, url: string, given: Given = {}): Group[] {
  const { deskUrl = url, heard } = given;
  const hear = (side: Side) => (heard === undefined ? {} : { heard: (words: string) => heard(side, words) });
  return people.map((person, n) => {
    const staff = desks[n % desks.length];
    if (staff === undefined) throw new Error("There is nobody at the desk");
    const open = () => openPersonTalker(url, person, hear("person"));
    const desk = openStaffTalker(deskUrl, staff, person.reference, { origin: url, ...hear("desk") });
    return { person, tabs: [open(), open()], desk };
  });
}

export function tabsOf(groups: readonly Group[]): Talker[] {
  return groups.flatMap(({ tabs, desk }) => [...tabs, desk]);
}

/** Everything written is seen in the conversation, and every page of one holds as much as the others. */
export function isSettled(groups: readonly Group[]): boolean {
  return tabsOf(groups).every((tab) => tab.states().length === 0) && groups.every(haveSame);
}

function haveSame({ tabs: [one, two], desk }: Group): boolean {
  const words = (tab: Talker) => tab.transcript().filter((item) => item.words !== "").length;
  return one.transcript().length === two.transcript().length && words(one) === words(desk);
}

/** Waits, but not for ever: what is then still missing is found by whoever compares. */
export async function untilOrLate(isSo: () => boolean, withinMs = 90_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!isSo() && Date.now() < deadline) await sleep(50);
}
