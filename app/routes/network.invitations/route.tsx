import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireMay } from "#app/sign-in/require-member.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { useFocusOnAnswer } from "#app/ui/layout/use-focus-on-answer.ts";
import { Page } from "#app/ui/page/page.tsx";
import { DoneBanner } from "../administration/done-banner.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import { readTyped } from "../administration/typed.ts";
import { actOnInvitations } from "./act-on-invitations.ts";
import { inviteChoices } from "./choices.ts";
import { listSent } from "./list-sent.ts";
import { InviteForm, Outcomes, SentInvitations } from "./parts.tsx";

export const meta = titled("Invitations");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "invite", request);
  return {
    choices: await inviteChoices(context.services, viewer),
    sent: await listSent(context.services, viewer),
    done: new URL(request.url).searchParams.get("done"),
  };
}

/** What became of each address is shown at once: it is kept nowhere else. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireMay(context, "invite");
  const outcome = await actOnInvitations(context.services, await readTyped(request), viewer);
  if ("done" in outcome) return redirect(`/network/invitations?done=${outcome.done}`);
  if ("invited" in outcome) return { invited: outcome.invited, refused: undefined };
  return data({ invited: undefined, refused: outcome.refused }, { status: outcome.status });
}

export default function Invitations() {
  const { choices, sent, done } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  useFocusOnAnswer(acted);
  return (
    <Page heading="Invitations" width="full" errors={errorItems(acted?.refused)}>
      {acted ? null : <DoneBanner done={done} />}
      {acted?.invited ? <Outcomes invited={acted.invited} /> : null}
      <section className="reading-width">
        <h2 className="nhsuk-heading-m">Invite people</h2>
        <p>Each gets a mail with a link that works for 7 days. Invite only addresses that somebody has checked.</p>
        <InviteForm kept={keptIn(acted?.refused)} choices={choices} />
      </section>
      <SentInvitations sent={sent} />
    </Page>
  );
}
