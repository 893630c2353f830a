import { WarningCallout } from "#app/ui/warning-callout/warning-callout.tsx";
import { When } from "#app/ui/when/when.tsx";

/** What is wrong with the rota, and what happens meanwhile. */
export function RotaWarnings({ gaps, tooFew }: { gaps: readonly string[]; tooFew: boolean }) {
  return (
    <>
      {tooFew ? (
        <WarningCallout heading="Fewer than two people">
          <p>
            At least two members must be duty coordinators, so that one can be away. Give the role on a member's page.
          </p>
        </WarningCallout>
      ) : null}
      {gaps.length > 0 ? (
        <WarningCallout heading="Days without anyone on duty">
          <p>On these days every duty coordinator is told, because nobody is down for it:</p>
          <ul>
            {gaps.map((day) => (
              <li key={day}>
                <When at={day} form="day" />
              </li>
            ))}
          </ul>
        </WarningCallout>
      ) : null}
    </>
  );
}
