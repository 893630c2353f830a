import { data, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { mostLetters } from "#app/domain/conversation/message-length.ts";
import { answerRequestBy, personRequestKinds } from "#app/domain/record/person-request.ts";
import { requireTrackedPerson } from "#app/routes/track.$reference/require-tracked.ts";
import { Button } from "#app/ui/button/button.tsx";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { When } from "#app/ui/when/when.tsx";
import { listPersonRequests } from "#db/queries/record/person-requests.ts";
import { askWords } from "./ask-words.ts";
import { AskedBefore } from "./asked-before.tsx";
import { takeAsk } from "./take-ask.ts";

export const handle: RouteHandle = { journey: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { tracked, kind } = await requireAsk(context, params);
  const { db, clock, calendar, ids } = context.services;
  const done = new URL(request.url).searchParams.get("done");
  return {
    kind,
    reference: tracked.reference,
    answerBy: answerRequestBy(localDateOf(clock.now(), calendar)),
    asked: await listPersonRequests(db.read, tracked),
    clientId: ids.newId(),
    done: done === "sent" || done === "heard" ? done : null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return takeAsk(request, context, await requireAsk(context, params));
}

async function requireAsk(context: AppLoadContext, params: Readonly<Record<string, string | undefined>>) {
  const kind = personRequestKinds.find((known) => known === params["kind"]);
  if (kind === undefined) throw data(null, { status: 404 });
  return { tracked: await requireTrackedPerson(context, params["reference"]), kind };
}

export default function AskInWords() {
  const { kind, reference, answerBy, asked, clientId, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = askWords[kind];
  return (
    <Page
      heading={words.heading}
      back={{ to: `/track/${reference}` }}
      errors={refused === undefined ? [] : toErrorItems({ words: refused.problem })}
    >
      {done === null || refused !== undefined ? null : <NotificationBanner kind="success" heading={words.done} />}
      {words.says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        A member of staff answers within one month: if you send it today, by <When at={answerBy} />. You read the answer
        on this page, with the name of who gave it.
      </p>
      <p>
        {done === "heard" ? <strong>It sounds as if you may need help soon. </strong> : null}
        If it cannot wait, go to <Link to="/help-now">Get help now</Link>.
      </p>
      <Form key={clientId} method="post" action={`/track/${reference}/ask/${kind}`} noValidate>
        <input type="hidden" name="client-id" value={refused?.clientId ?? clientId} />
        <TextArea
          id="words"
          name="words"
          label={words.label}
          error={refused?.problem}
          value={refused?.words}
          rows={6}
          maxLetters={mostLetters}
        />
        <Button>Send</Button>
      </Form>
      <AskedBefore asked={asked} />
    </Page>
  );
}
