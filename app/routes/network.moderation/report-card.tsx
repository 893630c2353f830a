import { Form, Link } from "@remix-run/react";
import { longestRemark } from "#app/domain/discussion/report-reasons.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Card } from "#app/ui/card/card.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { When } from "#app/ui/when/when.tsx";
import { WrittenText } from "#app/ui/written-text/written-text.tsx";
import type { Refused } from "../administration/typed.ts";
import type { ModerationView } from "./moderation-view.ts";

type Props = { report: ModerationView["reports"][number]; refused: Refused | undefined };

const decisions = [
  { value: "left", label: "Leave it as it is" },
  { value: "hidden", label: "Hide it", hint: "Nobody reads it. You can show it again." },
  {
    value: "redacted",
    label: "Take its words away for good",
    hint: "They are gone from the discussion, its history and the search. What was mailed before cannot be called back.",
  },
] as const;

/** A post that somebody reported: what is to become of it, and what they are answered. */
export function ReportCard({ report, refused }: Props) {
  const { id, thread, post, title, writer, reporter, reason, words, html, at, overdue } = report;
  return (
    <Card
      heading={`Post ${post} of “${title}”`}
      headingLevel={3}
      strong={overdue}
      tags={overdue ? <Tag colour="red">Overdue</Tag> : null}
    >
      <p>
        {reporter} reported it, <When at={at} form="moment" />: {reason}
      </p>
      {words === "" ? null : <p className="keep-lines">{words}</p>}
      <p>
        <Link to={`/threads/${thread}/posts/${post}`}>Read it where it stands</Link>. {writer} wrote:
      </p>
      {html === null ? <p>It was removed meanwhile.</p> : <WrittenText html={html} />}
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="thread" value={thread} />
        <input type="hidden" name="post" value={post} />
        <Radios
          id={`decision-${id}`}
          name="decision"
          label="What is to become of the post"
          choices={decisions}
          value={refused?.typed?.["decision"]?.[0]}
          error={refused?.errors[`decision-${id}`]}
        />
        <TextArea
          id={`remark-${id}`}
          name="remark"
          label="Your answer"
          hint={`${reporter}, and anybody else who reported it, reads this in a mail.`}
          rows={3}
          maxLetters={longestRemark}
          value={refused?.typed?.["remark"]?.[0]}
          error={refused?.errors[`remark-${id}`]}
        />
        <Button name="intent" value="decide">
          Decide and answer
        </Button>
      </Form>
    </Card>
  );
}
