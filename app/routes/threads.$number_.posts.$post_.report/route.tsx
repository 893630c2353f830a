import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { longestRemark, reportReasons, type ReportReason } from "#app/domain/discussion/report-reasons.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { reportPost } from "#app/use-cases/moderation/report-post.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findPost } from "#db/queries/discussion/posts.ts";
import { findThread } from "#db/queries/discussion/threads.ts";
import { oneOf } from "../administration/fields.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { parseTyped, readTyped, refuseForm } from "../administration/typed.ts";
import { numberIn } from "../library/look-as.ts";

export const links = laterStyles;
export const meta = titled("Report a post");

const reasons = reportReasons.map(({ value }) => value) as [ReportReason, ...ReportReason[]];
const shape = z.object({
  reason: oneOf(reasons, "Say why."),
  words: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : (value ?? "")),
    z
      .string()
      .max(longestRemark, `Use ${longestRemark.toLocaleString("en-GB")} letters or fewer.`)
      .transform((text) => cleanText(text)),
  ),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireMember(context, request);
  const viewer = await libraryViewerOf(context);
  const { read } = context.services.db;
  const thread = await findThread(read, viewer, numberIn(params["number"]));
  const post = thread === null ? null : await findPost(read, thread.id, numberIn(params["post"]));
  if (thread === null || post === null || post.removedAt !== null || post.hiddenAt !== null)
    throw data(null, { status: 404 });
  const done = new URL(request.url).searchParams.get("done") === "yes";
  return { thread: thread.number, title: thread.title, post: post.number, done };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireMember(context);
  const viewer = await libraryViewerOf(context);
  const typed = await readTyped(request);
  const parsed = parseTyped(shape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const [thread, post] = [numberIn(params["number"]), numberIn(params["post"])];
  const done = await perform(context.services, reportPost, { viewer, thread, post, ...parsed.value });
  if (!done.ok) throw data(null, { status: 404 });
  return redirect(`/threads/${thread}/posts/${post}/report?done=yes`);
}

export default function Report() {
  const { thread, title, post, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  const back = { to: `/threads/${thread}/posts/${post}`, text: title };
  if (done)
    return (
      <Page heading="Thank you for telling us" caption={`Post ${post}`} back={back}>
        <p>A facilitator looks at the post within a working day. You get a mail with the answer.</p>
        <p>Whoever wrote the post is not told that it was you.</p>
      </Page>
    );
  return (
    <Page heading="Report this post" caption={`Post ${post}`} back={back} errors={errorItems(refused)}>
      <p>A facilitator looks at it and answers you by mail. Whoever wrote the post is not told that it was you.</p>
      <Form method="post" noValidate>
        <Radios {...kept.one("reason")} label="Why should we look at it?" choices={reportReasons} />
        <TextArea
          {...kept.one("words")}
          label="Is there anything we should know? (optional)"
          hint="Do not describe a person so that a neighbour would know them."
          rows={3}
          maxLetters={longestRemark}
        />
        <Button>Report post {post}</Button>
      </Form>
    </Page>
  );
}
