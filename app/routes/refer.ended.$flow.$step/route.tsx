import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helplinesById } from "#app/domain/region/lines-for.ts";
import { showSafetyTexts } from "#app/domain/region/show-safety-text.ts";
import { doorOf } from "#app/routes/refer.$flow.$step/load-question.ts";
import { showingNow } from "#app/routes/refer.$flow.$step/showing-now.ts";
import { flowOfDoor } from "#app/use-cases/guide/begin-conversation.ts";
import { ButtonLink } from "#app/ui/button/button.tsx";
import { HelplineList } from "#app/ui/helpline/helpline.tsx";
import { useNoUnsentWords } from "#app/ui/exit/use-no-unsent-words.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";

export const handle: RouteHandle = { journey: true };

/** An end that keeps nothing. It is the same for everyone, so it needs no conversation: there is none any more. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { services } = context;
  const { flow } = services.flows.newest(flowOfDoor[doorOf(params["flow"])]);
  const step = flow.steps[params["step"] ?? ""];
  if (step?.end === undefined || step.end === "submitted") throw data(null, { status: 404 });
  const showing = showingNow(services);
  const { region, safetyTexts } = services.content;
  return {
    title: step.question,
    html: step.body,
    safety: showSafetyTexts(Object.values(safetyTexts), step.safetyTexts ?? [], region, showing),
    helplines: helplinesById(region, step.helplines ?? [], showing),
  };
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
      <p>We kept nothing that you told us here.</p>
      <PrintButton />
      <ButtonLink to="/" kind="secondary">
        Go to the home page
      </ButtonLink>
    </Page>
  );
}
