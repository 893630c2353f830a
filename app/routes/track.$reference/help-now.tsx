import { Link } from "@remix-run/react";
import type { ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";

/** `isOld`: who reads is not what it was when the cards were made, so they do not say it. */
export type HelpNowProps = { help: readonly ShownSafetyText[]; isOld: boolean };

/** After their words were kept: spoken at once when it is urgent, and what comes later by itself. */
export function HelpNow({ help, isOld }: HelpNowProps) {
  const urgent = help.some(({ urgency }) => urgency !== "calm");
  return (
    <div
      className={isOld ? "reading-unknown" : undefined}
      role={urgent ? "alert" : undefined}
      aria-atomic={urgent ? false : undefined}
    >
      {help.map((text) => (
        <SafetyCard key={text.id} text={text} />
      ))}
      {urgent ? (
        <p>
          More people and numbers are on <Link to="/help-now">Get help now</Link>.
        </p>
      ) : null}
    </div>
  );
}
