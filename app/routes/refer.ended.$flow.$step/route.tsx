import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ButtonGroup, ButtonLink } from "#app/ui/button/button.tsx";
import { HelplineList } from "#app/ui/helpline/helpline.tsx";
import { useNoUnsentWords } from "#app/ui/exit/use-no-unsent-words.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import { loadEnded } from "./load-ended.ts";

export const handle: RouteHandle = { journey: true };

export function loader({ params, context }: LoaderFunctionArgs) {
  return loadEnded(context, params["flow"], params["step"]);
}

export default function Ended() {
  useNoUnsentWords();
  const end = useLoaderData<typeof loader>();
  return (
    <Page heading={end.title}>
      <Prose html={end.html} />
      {end.safety.map((text) => (
        <SafetyCard key={text.id} text={text} />
      ))}
      {end.helplines.length > 0 ? <HelplineList helplines={end.helplines} /> : null}
      <WhatWeKept call={end.call} />
      <ButtonGroup>
        <PrintButton />
        <ButtonLink to="/" kind="secondary">
          Go to the home page
        </ButtonLink>
      </ButtonGroup>
    </Page>
  );
}

function WhatWeKept({ call }: { call: string | null }) {
  if (call === null) return <p>We kept nothing that you told us here.</p>;
  return (
    <p>
      We kept the call that you asked for, and what you told us before it. <Link to={call}>See how it goes</Link>, or
      ask us there to stop.
    </p>
  );
}
