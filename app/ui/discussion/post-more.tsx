import { Form } from "@remix-run/react";
import { LinkButton } from "#app/ui/button/button.tsx";
import type { ThreadPostView } from "./post-view.ts";

/** What a reader may do beyond answering: see mark-helped, report-post and the pages of facilitators. */
export type PostMay = { thread: number; report: boolean; sayHelped: boolean; moderate: boolean };

/** Report, "this helped", and the facilitator's page of a post. */
export function PostMore({ post, may }: { post: ThreadPostView; may: PostMay }) {
  const { number, html, mayEdit, helped } = post;
  const at = `/threads/${may.thread}/posts/${number}`;
  return (
    <>
      {may.report && html !== null && !mayEdit ? <a href={`${at}/report`}>Report post {number}</a> : null}
      {may.sayHelped && number > 1 && html !== null ? (
        <Form method="post" className="post__helped">
          <input type="hidden" name="intent" value="helped" />
          <input type="hidden" name="number" value={helped ? "" : number} />
          <LinkButton>
            {helped ? `Say that post ${number} did not help after all` : `Say that post ${number} helped`}
          </LinkButton>
        </Form>
      ) : null}
      {may.moderate ? <a href={`${at}/keep`}>Look after post {number}</a> : null}
    </>
  );
}
