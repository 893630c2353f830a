import { Form, Link } from "@remix-run/react";
import { Button, ButtonGroup } from "#app/ui/button/button.tsx";
import { Card } from "#app/ui/card/card.tsx";
import { CopyButton } from "#app/ui/copy-button/copy-button.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { PreparedView, ReachView } from "./reach-view.ts";

/** What stands ready and nobody has sent. What is not safe any more says so, and shows neither number nor words. */
export function PreparedList({ reach: { prepared, reference, mayAct } }: { reach: ReachView }) {
  if (prepared.length === 0) return null;
  return (
    <section aria-labelledby="reach-ready">
      <h2 className="nhsuk-heading-m" id="reach-ready">
        Ready to go
      </h2>
      {prepared.map((one) => (
        <Card key={one.id} heading={one.way === "text" ? "A text" : "A letter"} headingLevel={3}>
          {one.notNow === null ? <Words one={one} reference={reference} /> : <NotNow {...one.notNow} />}
          <p>
            Made ready by {one.by}, <When at={one.at} form="date-time" />.
          </p>
          {mayAct ? <Settle one={one} /> : null}
        </Card>
      ))}
    </section>
  );
}

function Words({ one, reference }: { one: PreparedView; reference: string }) {
  if (one.way === "letter")
    return (
      <p>
        <Link to={`/desk/${reference}/reach/letters/${one.id}`}>Open the letter to print it</Link>
      </p>
    );
  return (
    <>
      <p>
        Send it from your work phone to <strong>{one.to}</strong>:
      </p>
      <blockquote className="reach-words">{one.words}</blockquote>
      <CopyButton text={one.words} label="Copy the text" />
    </>
  );
}

function NotNow({ why, todo }: { why: string; todo: string }) {
  return (
    <p>
      <strong>Do not send it.</strong> {why} {todo}
    </p>
  );
}

function Settle({ one }: { one: PreparedView }) {
  const about = one.way === "text" ? "the text" : "the letter";
  return (
    <Form method="post">
      <input type="hidden" name="id" value={one.id} />
      <ButtonGroup>
        {one.notNow === null ? (
          <Button kind="secondary" name="intent" value="sent">
            I have sent this<VisuallyHidden>: {about}</VisuallyHidden>
          </Button>
        ) : null}
        <Button kind="secondary" name="intent" value="not-sent">
          I have not, take it away<VisuallyHidden>: {about}</VisuallyHidden>
        </Button>
      </ButtonGroup>
    </Form>
  );
}
