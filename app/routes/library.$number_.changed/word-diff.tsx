import type { WordChange } from "#app/domain/documents/page-change.ts";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";

/** Words before and after, told apart by a line through or under them, by colour, and in words to who listens. */
export function WordDiff({ words, language }: { words: readonly WordChange[]; language: string }) {
  return (
    <p className="word-diff" lang={language}>
      {words.map((change, index) => (
        <Stretch key={index} change={change} />
      ))}
    </p>
  );
}

function Stretch({ change: { kind, text } }: { change: WordChange }) {
  if (kind === "same") return <>{text}</>;
  const Mark = kind === "added" ? "ins" : "del";
  return (
    <Mark>
      <VisuallyHidden>
        <span lang="en">{kind === "added" ? " [new: " : " [taken out: "}</span>
      </VisuallyHidden>
      {text}
      <VisuallyHidden>] </VisuallyHidden>
    </Mark>
  );
}
