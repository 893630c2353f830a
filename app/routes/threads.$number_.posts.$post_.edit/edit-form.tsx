import { Form } from "@remix-run/react";
import { Button, ButtonGroup } from "#app/ui/button/button.tsx";
import { MarkdownButtons } from "#app/ui/discussion/markdown-buttons.tsx";
import { Guarded, NoNeighbour } from "#app/ui/discussion/write-parts.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { WrittenText } from "#app/ui/written-text/written-text.tsx";
import type { RefusedEdit } from "./take-edit.ts";

type EditFormProps = {
  title: string | null; // of the thread, with its first post
  body: string;
  version: number;
  longest: number;
  everyone: boolean;
  refused: RefusedEdit | undefined;
};

/** A post's words to be changed. Where it was changed meanwhile, what stands there now is shown above what was typed. */
export function EditForm({ title, body, version, longest, everyone, refused }: EditFormProps) {
  const problem = refused?.problem || undefined;
  return (
    <Form method="post" noValidate className="write-box">
      <input type="hidden" name="version" value={refused?.meanwhile?.version ?? version} />
      {refused === undefined || refused.html === null ? null : (
        <InsetText>
          <p>How it looks. It has not been saved yet.</p>
          <WrittenText html={refused.html} />
        </InsetText>
      )}
      {refused === undefined || refused.meanwhile === null ? null : (
        <InsetText>
          <p>What the post says now:</p>
          <p className="keep-lines">{refused.meanwhile.body}</p>
        </InsetText>
      )}
      {title === null ? null : (
        <TextInput
          id="title"
          name="title"
          label="Title of the thread"
          value={refused?.title ?? title}
          error={refused?.field === "title" ? problem : undefined}
        />
      )}
      <NoNeighbour everyone={everyone} />
      <TextArea
        id="body"
        name="body"
        label="Your post"
        hint="What it said before stays in its history, which everyone can read who reads the thread."
        error={refused?.field === "body" ? problem : undefined}
        rows={10}
        maxLetters={longest}
        value={refused?.body ?? body}
      />
      <MarkdownButtons of="body" />
      <Guarded findings={refused?.findings ?? []} />
      <ButtonGroup>
        <Button name="intent" value="save">
          Save the post
        </Button>
        <Button kind="secondary" name="intent" value="look">
          See how it looks
        </Button>
      </ButtonGroup>
    </Form>
  );
}
