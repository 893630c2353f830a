import { Form, Link } from "@remix-run/react";
import type { WordsStand } from "#app/domain/sharing/stand-of-words.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { When } from "#app/ui/when/when.tsx";
import { keptIn } from "../administration/kept.ts";
import type { Refused } from "../administration/typed.ts";
import type { AskedView } from "./share-view.ts";

type Props = { asked: AskedView; title: string; refused: Refused | undefined };

/** Who said what, for facilitators alone, and what can be made of it now. */
export function AnswersPart({ asked, title, refused }: Props) {
  const { words, answerBy, resource, withdrawn } = asked;
  const waits = words.some(({ stand }) => stand === "waits" || stand === "changed");
  return (
    <section aria-labelledby="answers-heading">
      <h2 className="nhsuk-heading-m" id="answers-heading">
        What they said
      </h2>
      {resource === null ? null : (
        <p>
          <Link to={`/library/${resource}`}>The resource</Link>
          {withdrawn ? " is withdrawn: nobody’s words are in it." : " is in the library."}
        </p>
      )}
      <Table
        caption="What they said"
        captionHidden
        columns={[
          { key: "post", label: "Post" },
          { key: "by", label: "By" },
          { key: "says", label: "Says" },
        ]}
        rows={words.map(({ postId, number, writer, stand, byName, taken }) => ({
          id: postId,
          cells: {
            post: number,
            by: writer,
            says: `${sayStand(stand, byName)}${taken ? " It is in the resource." : ""}`,
          },
        }))}
      />
      <p>
        They were asked to answer by <When at={answerBy} form="date" />. Only facilitators see this list.
        {waits ? " You can wait, or make the resource of the rest: later words can be put in when they say yes." : ""}
      </p>
      <PublishForm asked={asked} title={title} refused={refused} />
      {asked.published ? null : (
        <Form method="post">
          <Button kind="secondary" name="intent" value="end">
            Stop asking
          </Button>
        </Form>
      )}
    </section>
  );
}

/** The whole of what would stand there, to be read before it is said to be right. */
function Preview({ title, preview: { inShort, posts, credits } }: { title: string; preview: AskedView["preview"] }) {
  return (
    <section aria-labelledby="preview-heading">
      <h2 className="nhsuk-heading-m" id="preview-heading">
        What would stand there now
      </h2>
      <div className="taken-words">
        <h3 className="nhsuk-heading-s">{title}</h3>
        {[{ heading: "In short", words: inShort }, ...posts, { heading: "Whose words these are", words: credits }]
          .filter(({ words }) => words.length > 0)
          .map(({ heading, words }) => (
            <section key={heading}>
              <h4 className="nhsuk-heading-xs">{heading}</h4>
              {words.map((paragraph, index) => (
                <p key={index}>{paragraph}</p>
              ))}
            </section>
          ))}
      </div>
    </section>
  );
}

function PublishForm({ asked, title, refused }: Props) {
  const { published, withdrawn, agreed, fresh, shown, preview } = asked;
  if (agreed === 0) return <p>Nobody has said yes to what stands there now, so nothing can be made of it yet.</p>;
  if (published && fresh === 0 && !withdrawn) return <p>Everything that they said yes to is in the resource.</p>;
  const kept = keptIn(refused);
  return (
    <>
      <Preview title={title} preview={preview} />
      <Form method="post" noValidate>
        <input type="hidden" name="shown" value={shown} />
        <Checkboxes
          {...kept.many("read")}
          label="Before others see it"
          labelSize="s"
          hint={`${agreed === 1 ? "1 post" : `${agreed} posts`} and what you wrote above them would stand there, and nothing else.`}
          choices={[{ value: "yes", label: "I have read it, and nobody can be recognised in it who has not agreed" }]}
        />
        <Button name="intent" value="publish">
          {published ? "Put in what they agreed to" : "Make the resource of what they agreed to"}
        </Button>
      </Form>
    </>
  );
}

function sayStand(stand: WordsStand, byName: boolean): string {
  switch (stand) {
    case "yes":
      return byName ? "Yes, with their name." : "Yes, without a name.";
    case "no":
      return "No.";
    case "left":
      return "Left the network, which counts as no.";
    case "gone":
      return "The post was removed or hidden, so it stays out.";
    case "changed":
      return "Said yes to other words or another audience, and is asked again.";
    case "waits":
      return "No answer yet.";
    case "silent":
      return "No answer in time, which counts as no.";
  }
}
