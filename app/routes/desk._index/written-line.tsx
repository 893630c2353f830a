import { useState } from "react";
import { Announcer } from "#app/ui/live/announcer.tsx";
import type { DeskView } from "./load-desk.ts";

/** How many people wrote and wait. It agrees with the tags in the lists, and a screen reader hears once when there are more. */
export function WrittenLine({ written: { shown, all } }: Pick<DeskView, "written">) {
  const [news, setNews] = useState<{ n: number; all: number; words: string | null }>({ n: 0, all, words: null });
  if (news.all !== all) setNews({ n: news.n + 1, all, words: all > news.all ? newFrom(all) : null });
  return (
    <>
      <p className="desk-written">{sayWritten(shown, all)}</p>
      <Announcer spoken={[news]} />
    </>
  );
}

function sayWritten(shown: number, all: number): string {
  if (all === 0) return "No new messages.";
  const others = all - shown;
  const elsewhere = others === 0 ? "" : ` ${newFrom(others)} in your other lists.`;
  return shown === 0 ? elsewhere.trim() : `${newFrom(shown)} in this list.${elsewhere}`;
}

function newFrom(people: number): string {
  return people === 1 ? "New message from 1 person" : `New messages from ${people} people`;
}
