import { useEffect, useState } from "react";
import { LinkButton } from "#app/ui/button/button.tsx";

type Mark = { text: string; before: string; after: string; lines: boolean };

const marks: readonly Mark[] = [
  { text: "Bold", before: "**", after: "**", lines: false },
  { text: "Italic", before: "*", after: "*", lines: false },
  { text: "Link", before: "[", after: "](https://)", lines: false },
  { text: "List", before: "- ", after: "", lines: true },
  { text: "Quote", before: "> ", after: "", lines: true },
];

/** Buttons that put Markdown's signs around what is marked in a box. Without scripts the signs are typed. */
export function MarkdownButtons({ of }: { of: string }) {
  const [works, setWorks] = useState(false);
  useEffect(() => setWorks(true), []);
  if (!works) return null;
  return (
    <div className="markdown-buttons" role="group" aria-label="How the words look">
      {marks.map((mark) => (
        <LinkButton key={mark.text} type="button" onClick={() => put(of, mark)}>
          {mark.text}
        </LinkButton>
      ))}
    </div>
  );
}

function put(id: string, { before, after, lines }: Mark): void {
  const box = document.getElementById(id);
  if (!(box instanceof HTMLTextAreaElement)) return;
  const { selectionStart: start, selectionEnd: end, value } = box;
  const chosen = value.slice(start, end);
  const words = lines ? chosen.replace(/^/gm, before) : `${before}${chosen}${after}`;
  box.focus();
  box.setRangeText(words, start, end, "end");
  if (!lines && chosen === "") box.setSelectionRange(start + before.length, start + before.length);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
