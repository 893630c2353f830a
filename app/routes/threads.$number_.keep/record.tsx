import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { When } from "#app/ui/when/when.tsx";

type Act = { id: string; what: string; post: number | null; why: string; by: string; at: Date; canUndo: boolean };

const said: Readonly<Record<string, string>> = {
  hidden: "hid",
  shown: "showed again",
  redacted: "took the words away of",
  locked: "closed for writing",
  unlocked: "opened for writing",
  pinned: "kept at the top",
  unpinned: "let go from the top",
  moved: "moved to another space",
  "moved-undone": "moved back",
  split: "split posts off",
  "split-undone": "put the posts back into",
  merged: "merged into another one",
  "merged-undone": "took apart again",
  summary: "wrote the summary of",
  "asked-for-words": "asked its writers for their words, for the library, in",
  "asked-no-more": "asks no more for the words of",
  announced: "announced",
  proposed: "began it, and proposes for the library",
  "made-a-resource": "put what its writers agreed to into the library from",
};

/** What facilitators did with a discussion, the newest first, and what of it can be taken back. */
export function Record({ acts }: { acts: readonly Act[] }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">What was done here</h2>
      {acts.length === 0 ? <p className="empty-list">Nothing yet.</p> : null}
      <ol className="plain-list">
        {acts.map(({ id, what, post, why, by, at, canUndo }) => (
          <li key={id}>
            <p>
              <When at={at} form="moment" />: {by} {said[what] ?? what}{" "}
              {post === null ? "this discussion" : `post ${post}`}
              {why === "" ? "" : `. Why: ${why}`}
            </p>
            {canUndo ? (
              <Form method="post">
                <input type="hidden" name="act" value={id} />
                <Button kind="secondary" name="intent" value="undo">
                  Take this back
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
