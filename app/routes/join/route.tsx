import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { ownAddress } from "#app/domain/people/own-address.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { useFocusOnAnswer } from "#app/ui/layout/use-focus-on-answer.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import { JoinForm, RequestTaken, WhatYouGet } from "./parts.tsx";
import { takeForm } from "./take-form.ts";

export const meta = titled("Join the network");

export function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const { config, content } = context.services;
  return {
    sent: asked.has("sent"),
    to: ownAddress(asked.get("to")) ?? "",
    member: context.session.member !== null,
    demonstration: config.mode === "demonstration",
    places: content.vocabulary.places.map(({ id, name }) => ({ value: id, label: name })),
  };
}

export function action({ request, context }: ActionFunctionArgs) {
  return takeForm(request, context);
}

export default function Join() {
  const { sent, to, member, demonstration, places } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  useFocusOnAnswer(acted);
  const help = acted?.help.map((text) => <SafetyCard key={text.id} text={text} />);
  if (acted?.sent || (sent && acted === undefined)) {
    return (
      <Page heading="We have your request">
        {help}
        <RequestTaken demonstration={demonstration} />
      </Page>
    );
  }
  const refused = acted === undefined ? undefined : { typed: acted.typed, errors: acted.errors };
  return (
    <Page heading="Join the network" errors={errorItems(refused)}>
      {help}
      {member ? (
        <p>
          You are signed in as a member already. <Link to="/account">Go to your account</Link>.
        </p>
      ) : (
        <p>
          A member already? <Link to={to === "" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`}>Sign in</Link>.
        </p>
      )}
      <WhatYouGet />
      <h2 className="nhsuk-heading-m">Ask to join</h2>
      <JoinForm kept={keptIn(refused)} places={places} to={to} />
    </Page>
  );
}
