import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { whyLinkNot } from "#app/domain/people/mailed-link.ts";
import { hashToken } from "#app/sign-in/token.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { confirmWorkAddress } from "#app/use-cases/sign-in/confirm-work-address.ts";
import { findMailedLink } from "#db/queries/mailed-links.ts";

export const meta = titled("Confirm your work address");

/** Only looks, as for a sign-in link. A used link shows that all is done, so that pressing twice is no fright. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, clock } = context.services;
  const link = await findMailedLink(db.read, hashToken(params["token"] ?? ""));
  const known = link?.purpose === "work-address" ? link : null;
  const refusal = whyLinkNot(known, clock.now())?.kind ?? null;
  return data({ refusal }, { status: refusal === null || refusal === "link-used" ? 200 : 410 });
}

export async function action({ params, context }: ActionFunctionArgs) {
  const linkHash = hashToken(params["token"] ?? "");
  const confirmed = await perform(context.services, confirmWorkAddress, { linkHash });
  if (confirmed.ok || confirmed.refusal.kind === "link-used") return redirect(`/work-address/${params["token"] ?? ""}`);
  return data({ refusal: confirmed.refusal.kind }, { status: 410 });
}

export default function ConfirmWorkAddress() {
  const loaded = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? loaded.refusal;
  switch (refusal) {
    case null:
      return (
        <Page heading="Confirm your work address">
          <p>Press the button to say that this is your work address and that you sent something to us.</p>
          <Form method="post">
            <Button>Yes, this is my work address</Button>
          </Form>
        </Page>
      );
    case "link-used":
      return (
        <Page heading="Your work address is confirmed">
          <p>Thank you. There is nothing more to do.</p>
        </Page>
      );
    case "link-expired":
    case "no-such-link":
      return (
        <Page heading="This link does not work any more">
          <p>What you sent has arrived and is being looked at. Your address stays marked as not confirmed.</p>
          <p>The team may ring you to check it. You do not need to do anything.</p>
        </Page>
      );
  }
}
