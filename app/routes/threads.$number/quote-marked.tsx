import { createPortal } from "react-dom";
import { quoteWords } from "#app/domain/discussion/quote-post.ts";
import { Button } from "#app/ui/button/button.tsx";
import { useMarkedWords, type MarkedWords } from "./use-marked-words.ts";

type QuoteMarkedProps = {
  thread: number;
  posts: readonly { number: number; quotedAs: string }[];
  /** The id of the box for an answer. */
  box: string;
  /** The first words that stand in an empty box: what is written there answers their post. */
  answers: (post: number) => void;
};

/**
 * Mark words in a post, and a button comes below them; by keys it is the next place after them. It puts them into the
 * box as a quote. Without scripts there is the link that quotes the whole post.
 */
export function QuoteMarked({ thread, posts, box, answers }: QuoteMarkedProps) {
  const { marked, forget } = useMarkedWords();
  const writer = posts.find(({ number }) => number === marked?.post)?.quotedAs;
  const quote = ({ post: number, words }: MarkedWords) => {
    const address = `${window.location.origin}/threads/${thread}/posts/${number}`;
    forget();
    if (putInto(box, quoteWords({ number, writer: writer ?? "", body: words, address })) === "begun") answers(number);
  };
  return (
    <>
      <p className="nhsuk-u-visually-hidden" role="status">
        {marked !== null && writer !== undefined
          ? `Words of post ${marked.post} are marked. The button after them quotes them.`
          : ""}
      </p>
      {marked === null || writer === undefined
        ? null
        : createPortal(
            <div className="quote-words not-printed" style={{ top: `${marked.top + gap}px` }}>
              <Button type="button" onClick={() => quote(marked)}>
                Quote these words
              </Button>
            </div>,
            marked.place,
          )}
    </>
  );
}

const gap = 8; // px

/** After what is there already, with a line between. @returns whether they are the first words there */
function putInto(id: string, words: string): "begun" | "added" | null {
  const box = document.getElementById(id);
  if (!(box instanceof HTMLTextAreaElement)) return null;
  const typed = box.value.trimEnd();
  box.focus();
  box.setRangeText(typed === "" ? words : `${typed}\n\n${words}`, 0, box.value.length, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.scrollTop = box.scrollHeight;
  return typed === "" ? "begun" : "added";
}
