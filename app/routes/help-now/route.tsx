import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { councilLines, linesFor } from "#app/domain/region/lines-for.ts";
import { showSafetyTexts } from "#app/domain/region/show-safety-text.ts";
import { HelplineList } from "#app/ui/helpline/helpline.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { Page } from "#app/ui/page/page.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { CouncilLines, EmergencyCard, JumpLinks } from "./parts.tsx";

/** Someone may come here out of a journey, in fear: the same neutral title, and the same way out. */
export const handle: RouteHandle = { journey: true, title: "Phone numbers" };

export function loader({ context }: LoaderFunctionArgs) {
  const { config, content, clock, calendar } = context.services;
  const { region, safetyTexts } = content;
  const showing = { live: config.mode === "live", today: localDateOf(clock.now(), calendar) };
  const words = showSafetyTexts(Object.values(safetyTexts), ["help-now"], region, showing)[0];
  const adults = linesFor(region, { audience: "adult", council: null, ...showing }).helplines;
  return {
    title: words?.title ?? "",
    words: words?.html ?? "",
    emergency: adults.filter((line) => line.urgency === "emergency"),
    crisis: adults.filter((line) => line.urgency === "crisis"),
    support: adults.filter((line) => line.urgency === "support"),
    children: linesFor(region, { audience: "child", council: null, ...showing }).helplines.filter(
      (line) => line.ages === "children",
    ),
    adultCouncils: councilLines(region, "adult", showing),
    childCouncils: councilLines(region, "child", showing),
  };
}

export default function HelpNow() {
  const lines = useLoaderData<typeof loader>();
  return (
    <Page heading={lines.title}>
      <EmergencyCard words={lines.words} helplines={lines.emergency} />
      <JumpLinks />
      <h2 className="nhsuk-heading-m" id="today">
        Help today, at any hour
      </h2>
      <HelplineList helplines={lines.crisis} />
      <h2 className="nhsuk-heading-m" id="children">
        For children and young people
      </h2>
      <p>If you are under 18, you can ring these. Show this page to an adult you trust.</p>
      <HelplineList helplines={lines.children} />
      <h2 className="nhsuk-heading-m" id="other">
        Help with other things
      </h2>
      <HelplineList helplines={lines.support} />
      <h2 className="nhsuk-heading-m" id="adult-harm">
        If an adult is being harmed or not looked after
      </h2>
      <CouncilLines
        lines={lines.adultCouncils}
        missing="We have no checked council numbers to show yet. Look for “report abuse of an adult” on your council’s website."
      />
      <h2 className="nhsuk-heading-m" id="child-harm">
        If a child is being harmed or not looked after
      </h2>
      <CouncilLines
        lines={lines.childCouncils}
        missing="We have no checked council numbers for children yet. Look for “report a concern about a child” on your council’s website. If a child is in danger now, ring the emergency number at the top of this page."
      />
      <PrintButton />
    </Page>
  );
}
