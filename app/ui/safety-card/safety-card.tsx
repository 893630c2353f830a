import type { ShownCouncilLine } from "#app/domain/region/lines-for.ts";
import type { ShownSafetyText } from "#app/domain/region/show-safety-text.ts";
import { CareCard } from "#app/ui/care-card/care-card.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { HelplineList } from "#app/ui/helpline/helpline.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { PhoneNumber } from "#app/ui/phone-number/phone-number.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";

/** Red and dark for an emergency, red for today, an inset for the rest. */
export function SafetyCard({ text }: { text: ShownSafetyText }) {
  const words = (
    <>
      <Prose html={text.html} />
      {text.helplines.length > 0 ? <HelplineList helplines={text.helplines} /> : null}
      {text.councilLines.length > 0 ? <FoldedCouncilLines lines={text.councilLines} /> : null}
    </>
  );
  if (text.urgency === "calm") return <InsetText>{words}</InsetText>;
  return (
    <CareCard kind={text.urgency} heading={text.title}>
      {words}
    </CareCard>
  );
}

/** One is needed of many: the list opens, so that the words after it are not far away. */
function FoldedCouncilLines({ lines }: { lines: readonly ShownCouncilLine[] }) {
  if (lines.length < 4) return <CouncilLines lines={lines} />;
  return (
    <Details summary="Find the number of your council">
      <CouncilLines lines={lines} />
    </Details>
  );
}

function CouncilLines({ lines }: { lines: readonly ShownCouncilLine[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.councilCode}>
          {line.councilName}: <PhoneNumber contact={line.phone} tel={line.phone} state={line.state} />
          {line.outOfHoursPhone === null ? null : (
            <>
              {" "}
              (at night and weekends: <PhoneNumber contact={line.outOfHoursPhone} tel={line.outOfHoursPhone} />)
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
