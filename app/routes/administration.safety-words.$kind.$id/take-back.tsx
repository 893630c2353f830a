import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import type { EntryView } from "./load-entry.ts";

/** Ending what was said on the site, and saying that a number is wrong while the right one is not known. */
export function TakeBack({ entry }: { entry: EntryView }) {
  return (
    <>
      {entry.canWithdraw ? (
        <Details summary="This number is wrong, and I do not know the right one">
          <p>A live site stops showing it at once. It comes back when somebody corrects or confirms it.</p>
          <OneButton entry={entry} intent="withdraw" text="Stop showing this number" />
        </Details>
      ) : null}
      {entry.onSite ? (
        <Details summary="Undo what was said on the site">
          <p>What the file says counts again, with the name and date that stand in the file.</p>
          <OneButton entry={entry} intent="undo" text="Go back to the file" />
        </Details>
      ) : null}
    </>
  );
}

function OneButton({ entry, intent, text }: { entry: EntryView; intent: string; text: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="seen" value={entry.seen} />
      <Button kind="warning" name="intent" value={intent}>
        {text}
      </Button>
    </Form>
  );
}
