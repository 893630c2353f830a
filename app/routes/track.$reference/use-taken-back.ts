import { useEffect } from "react";

/** Words that the site could not take as they are. */
export type TakenBack = { words: string };

/** Puts them into the box before whatever is written there, and leads to it, each time some are taken back. */
export function useTakenBack(boxId: string, back: TakenBack | null): void {
  useEffect(() => {
    if (back !== null) putInto(document.querySelector<HTMLTextAreaElement>(`#${boxId}`), back.words);
  }, [boxId, back]);
}

function putInto(box: HTMLTextAreaElement | null, words: string): void {
  if (box === null) return;
  box.value = [words, box.value].filter((some) => some.trim() !== "").join("\n\n");
  box.dispatchEvent(new Event("input", { bubbles: true })); // the tab keeps it, and the letters are counted anew
  box.focus();
}
