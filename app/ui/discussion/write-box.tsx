import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";

/** What a form of a post gets back when it cannot be taken: the words, what is wrong, and what the guard points at. */
export type RefusedPost = {
  body: string;
  problem: string;
  findings: { says: string; excerpt: string }[];
};

export type WriteBoxProps = {
  label: string;
  button: string;
  intent: string;
  postId: string;
  longest: number; // letters
  signedIn: boolean;
  signInAt: string;
  everyone: boolean; // whether everybody can read it, or members only
  refused: RefusedPost | undefined;
};

/** The box for a question or an answer. Whoever is not signed in is led to do so, and back. */
export function WriteBox(props: WriteBoxProps) {
  const { label, button, intent, postId, longest, signedIn, signInAt, everyone, refused } = props;
  if (!signedIn && refused === undefined)
    return (
      <p>
        <Link to={signInAt}>Sign in</Link> or <Link to="/join">ask to join</Link> to write here.
      </p>
    );
  return (
    <Form method="post" noValidate className="write-box">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="post" value={postId} />
      <p>
        <strong>Do not describe a person so that a neighbour would know them.</strong>{" "}
        {everyone ? "Everyone can read what you write." : "Members who can see this can read what you write."}
      </p>
      <TextArea
        id="body"
        name="body"
        label={label}
        hint="Members see your name beside it, as your profile allows."
        error={refused?.problem}
        rows={5}
        maxLetters={longest}
        value={refused?.body}
      />
      {refused === undefined || refused.findings.length === 0 ? null : (
        <>
          <ul>
            {refused.findings.map(({ says, excerpt }) => (
              <li key={`${says} ${excerpt}`}>
                {says}: “{excerpt}”
              </li>
            ))}
          </ul>
          <Checkboxes
            id="not-personal"
            name="not-personal"
            label="If it is not about a person, say so"
            choices={[{ value: "yes", label: "None of this is about a person who could be recognised" }]}
          />
        </>
      )}
      <Button>{button}</Button>
    </Form>
  );
}
