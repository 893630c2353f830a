import { Form } from "@remix-run/react";
import { longestRemark } from "#app/domain/discussion/report-reasons.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Card } from "#app/ui/card/card.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { PostFiles } from "#app/ui/discussion/post-files.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { When } from "#app/ui/when/when.tsx";
import { WrittenText } from "#app/ui/written-text/written-text.tsx";
import type { Refused } from "../administration/typed.ts";
import type { ModerationView } from "./moderation-view.ts";

type Props = { post: ModerationView["held"][number]; refused: Refused | undefined };

/** A post that waits: let it through, or say why not. */
export function HeldCard({ post, refused }: Props) {
  const { id, writer, title, isAnswer, html, files, why, via, space, at, overdue, findings } = post;
  return (
    <Card
      heading={title !== "" ? title : isAnswer ? `An answer by ${writer}` : `A new thread by ${writer}`}
      headingLevel={3}
      strong={overdue}
      tags={overdue ? <Tag colour="red">Overdue</Tag> : null}
    >
      <p>
        {writer}, {via === "mail" ? "by mail, " : ""}
        <When at={at} form="moment" />
        {space === null ? "" : `, for ${space}`}.{" "}
        {why === "first-post" ? "It is their first post." : "It came by mail with what could give a person away."}
      </p>
      {findings.length === 0 ? null : (
        <ul>
          {findings.map(({ says, excerpt }) => (
            <li key={`${says} ${excerpt}`}>
              {says}: “{excerpt}”
            </li>
          ))}
        </ul>
      )}
      <WrittenText html={html} />
      <PostFiles label="Files of this post" files={files} />
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        <Button name="intent" value="let-through">
          Let it through
        </Button>
      </Form>
      <Details summary="Decline it" open={refused !== undefined}>
        <Form method="post" noValidate>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="intent" value="decline" />
          <TextArea
            id={`remark-${id}`}
            name="remark"
            label="Why not"
            hint="They read this in a mail. What they wrote is deleted."
            rows={3}
            maxLetters={longestRemark}
            value={refused?.typed?.["remark"]?.[0]}
            error={refused?.errors[`remark-${id}`]}
          />
          <Button kind="secondary">Decline and mail the reason</Button>
        </Form>
      </Details>
    </Card>
  );
}
