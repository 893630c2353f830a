import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireNewestSent } from "#app/routes/refer.sent/load-sent.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { waitWords } from "#app/sign-in/wait-words.ts";
import { Button, ButtonGroup, ButtonLink } from "#app/ui/button/button.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { keepEqualityAnswers } from "#app/use-cases/tracking/keep-equality-answers.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { Tracked } from "#db/queries/tracking.ts";
import { newFormId, readEqualityForm } from "./form.ts";

export const handle: RouteHandle = { journey: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSentByPerson(context);
  const { content, ids } = context.services;
  const { title, why, questions } = content.guideWords.equality;
  const kept = new URL(request.url).searchParams.get("kept") === "yes";
  return { title, why, questions, kept, formId: newFormId(ids.randomBytes) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { services } = context;
  const { councilCode } = await requireSentByPerson(context);
  const form = readEqualityForm(await request.formData(), services.content.guideWords.equality.questions);
  if (form === null) throw data(null, { status: 400 });
  const asker = { session: context.session.tokenHash, address: context.address };
  const allowance = await services.limits.take("start", asker);
  const notKept = (status: number, notice: string) => data({ ...form, notice }, { status });
  if (!allowance.allowed) return notKept(429, waitWords(allowance.retryAfterSeconds));
  const kept = await unlessStorageRefuses(
    () => perform(services, keepEqualityAnswers, { ...form, councilCode }),
    () => null,
  );
  return kept === null ? notKept(503, notSaved) : redirect("/refer/equality?kept=yes");
}

/** Only the person answers for themselves. */
async function requireSentByPerson(context: AppLoadContext): Promise<Tracked> {
  const { tracked, as } = await requireNewestSent(context);
  if (as === "referrer") throw redirect("/refer/sent");
  return tracked;
}

export default function Equality() {
  const { title, why, questions, kept, formId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (kept) return <Kept />;
  return (
    <Page heading={title} back={{ to: "/refer/sent" }} errors={refused ? [{ text: refused.notice }] : []}>
      <p>{why}</p>
      <Form method="post" noValidate>
        <input type="hidden" name="form-id" value={refused?.id ?? formId} />
        {questions.map(({ id, question, hint, options }) => (
          <Radios
            key={id}
            id={id}
            name={id}
            label={question}
            labelSize="m"
            hint={hint}
            value={refused?.answers[id]}
            choices={options.map((option) => ({ value: option.id, label: option.label }))}
          />
        ))}
        <ButtonGroup>
          <Button>Send my answers</Button>
          <Link to="/refer/sent">Leave them out</Link>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

function Kept() {
  return (
    <Page heading="Thank you">
      <p>We keep your answers apart from your name and from what you asked for.</p>
      <ButtonLink to="/refer/sent">Go back to your reference</ButtonLink>
    </Page>
  );
}
