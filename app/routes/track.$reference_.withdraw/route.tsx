import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireTrackedPerson } from "#app/routes/track.$reference/require-tracked.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { Button, ButtonGroup, ButtonLink } from "#app/ui/button/button.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { withdrawReferral } from "#app/use-cases/tracking/withdraw-referral.ts";

export const handle: RouteHandle = { journey: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { state, reference } = await requireTrackedPerson(context, params["reference"]);
  if (state === "withdrawing" || state === "closed") throw redirect(`/track/${reference}`);
  return { reference };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { conversationId, reference } = await requireTrackedPerson(context, params["reference"]);
  const withdrawn = await unlessStorageRefuses(
    () => perform(context.services, withdrawReferral, { conversationId }),
    () => null,
  );
  if (withdrawn === null) return data({ notice: notSaved }, { status: 503 });
  if (withdrawn.ok) return redirect(`/track/${reference}`);
  switch (withdrawn.refusal.kind) {
    case "closed-already": // the page says that it is finished
      return redirect(`/track/${reference}`);
    case "no-such-referral":
      throw data(null, { status: 404 });
  }
}

export default function Withdraw() {
  const { reference } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors = refused === undefined ? [] : [{ text: refused.notice }];
  return (
    <Page heading="Do you want us to stop?" back={{ to: `/track/${reference}` }} errors={errors}>
      <p>If you say yes:</p>
      <ul>
        <li>everything stops at once</li>
        <li>a link worker checks with you one time, in a way you told us is safe, that it was you who asked</li>
        <li>then we close it</li>
      </ul>
      <p>You can come back at any time. Nobody will mind.</p>
      <Form method="post">
        <ButtonGroup>
          <Button kind="warning">Yes, please stop</Button>
          <ButtonLink to={`/track/${reference}`} kind="secondary">
            No, go on
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
