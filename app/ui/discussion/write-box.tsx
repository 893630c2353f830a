import { Link } from "@remix-run/react";
import { Button, ButtonGroup } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { AddFiles, type AddedFiles, type PostTakes } from "./add-files.tsx";
import { MarkdownButtons } from "./markdown-buttons.tsx";
import { Look, type PostLook } from "./post-look.tsx";
import type { KeptPlace } from "./use-kept-words.ts";
import { WriteForm } from "./write-form.tsx";
import { Guarded, NoNeighbour, TellsMany, type GuardFinding } from "./write-parts.tsx";

/** What a form of a post gets back when it cannot be taken: the words, what is wrong, and what the guard points at. */
export type RefusedPost = {
  body: string;
  problem: string; // "": nothing is wrong, they only wanted to see how it looks
  findings: GuardFinding[];
  tellsMany?: number; // how many people it would tell
  look?: PostLook;
  withoutName?: boolean;
  replyTo?: number | null;
} & AddedFiles;

export type WriteBoxProps = {
  label: string;
  button: string;
  intent: string;
  postId: string;
  longest: number; // letters
  takes: PostTakes;
  signedIn: boolean;
  signInAt: string;
  everyone: boolean; // whether everybody can read it, or members only
  refused: RefusedPost | undefined;
  kept: KeptPlace | null;
  rule: string | null;
  draft: { body: string }; // what they typed here before
  /** On the page of a thread: the post that is answered, words to begin with, and the ways to look first and to leave the name out. */
  thread?: { replyTo: number | null; start: string } | undefined;
};

/** The box for a question or an answer. Whoever is not signed in is led to do so, and back. */
export function WriteBox(props: WriteBoxProps) {
  const { label, button, intent, postId, longest, signedIn, signInAt, everyone, refused, thread, kept, rule, draft } =
    props;
  if (!signedIn && refused === undefined)
    return (
      <p>
        <Link to={signInAt}>Sign in</Link> or <Link to="/join">ask to join</Link> to write here.
      </p>
    );
  const replyTo = refused?.replyTo ?? thread?.replyTo ?? null;
  return (
    <WriteForm kept={kept} rule={rule}>
      <input type="hidden" name="post" value={postId} />
      {replyTo === null ? null : <input type="hidden" name="replyTo" value={replyTo} />}
      <Look look={refused?.look} />
      <NoNeighbour everyone={everyone} />
      <TextArea
        id="body"
        name="body"
        label={label}
        hint="Members see your name beside it, as your profile allows."
        error={refused?.problem || undefined}
        rows={thread === undefined ? 5 : 8}
        maxLetters={longest}
        value={refused?.body ?? begins(thread?.start ?? "", draft.body)}
      />
      {thread === undefined ? null : <MarkdownButtons of="body" />}
      <AddFiles takes={props.takes} held={refused?.held ?? []} fileProblem={refused?.fileProblem} />
      <Guarded findings={refused?.findings ?? []} />
      <TellsMany count={refused?.tellsMany} />
      {thread === undefined ? null : <WithoutName chosen={refused?.withoutName === true} />}
      <ButtonGroup>
        <Button name="intent" value={intent}>
          {button}
        </Button>
        {thread === undefined ? null : (
          <Button kind="secondary" name="intent" value="look">
            See how it looks
          </Button>
        )}
      </ButtonGroup>
    </WriteForm>
  );
}

/** What a box begins with: a quote that was asked for comes after what was typed here before. */
function begins(quote: string, typed: string): string {
  return quote === "" || typed.includes(quote.trim()) ? typed : typed === "" ? quote : `${typed.trimEnd()}\n\n${quote}`;
}

/** Only facilitators see who wrote it. */
export function WithoutName({ chosen }: { chosen: boolean }) {
  return (
    <Checkboxes
      id="without-name"
      name="without-name"
      label="Your name"
      labelSize="s"
      values={chosen ? ["yes"] : []}
      choices={[
        { value: "yes", label: "Leave my name out", hint: "Facilitators still see who wrote it. Nobody else does." },
      ]}
    />
  );
}
