import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { longestRemark } from "#app/domain/discussion/report-reasons.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { proposeResource } from "#app/use-cases/sharing/propose-resource.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findProposal } from "#db/queries/discussion/moderation-acts.ts";
import { findSharing } from "#db/queries/discussion/sharings.ts";
import { findThread } from "#db/queries/discussion/threads.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { readTyped, refuseForm } from "../administration/typed.ts";
import { numberIn } from "../library/look-as.ts";

export const links = laterStyles;
export const meta = titled("Propose a discussion for the library");

/** For whoever began the thread. @throws 404 for anybody else */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireMember(context, request);
  const viewer = await libraryViewerOf(context);
  const { read } = context.services.db;
  const thread = await findThread(read, viewer, numberIn(params["number"]));
  if (thread === null || thread.createdBy !== viewer.memberId) throw data(null, { status: 404 });
  const begun = (await findSharing(read, thread.id)) !== null;
  const proposed = (await findProposal(read, thread.id)) !== null;
  return { number: thread.number, title: thread.title, begun, proposed };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireMember(context);
  const viewer = await libraryViewerOf(context);
  const thread = numberIn(params["number"]);
  const typed = await readTyped(request);
  const why = cleanText(typed["why"]?.[0] ?? "");
  const done = await perform(context.services, proposeResource, { viewer, thread, why });
  if (done.ok || done.refusal.kind === "begun-already") return redirect(`/threads/${thread}/propose`);
  if (done.refusal.kind === "no-such-thread") throw data(null, { status: 404 });
  return refuseForm(typed, { why: `Use ${longestRemark.toLocaleString("en-GB")} letters or fewer.` });
}

export default function Propose() {
  const { number, title, begun, proposed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const back = { to: `/threads/${number}`, text: title };
  if (begun || proposed)
    return (
      <Page heading={begun ? "The facilitators are on it" : "Proposed"} caption={title} back={back}>
        <p>
          {begun
            ? "A facilitator has begun to make a resource of this discussion already. There is nothing for you to do."
            : "Those who look after this discussion have been told. A facilitator decides whether to go on."}
        </p>
        <p>Nobody’s words go into the library before they have said yes. You are asked for yours too.</p>
      </Page>
    );
  return (
    <Page heading="Propose this discussion for the library" caption={title} back={back} errors={errorItems(refused)}>
      <p>
        Then others find what was said here without reading all of it. A facilitator decides, and asks everybody whose
        words would be taken over. Nobody’s words go into the library before they have said yes.
      </p>
      <Form method="post" noValidate>
        <TextArea
          {...keptIn(refused).one("why")}
          label="Why it would help others (optional)"
          hint="Facilitators read it."
          rows={4}
          maxLetters={longestRemark}
        />
        <Button>Propose it</Button>
      </Form>
    </Page>
  );
}
