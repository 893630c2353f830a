import { PhoneNumber } from "#app/ui/phone-number/phone-number.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import type { ReachView } from "./reach-view.ts";

/** What to read before ringing. It is not there where ringing is not safe. */
export function CallPart({ reach: { script, called, mayAct } }: { reach: ReachView }) {
  if (!mayAct) return null;
  return (
    <section aria-labelledby="reach-call">
      <h2 className="nhsuk-heading-m" id="reach-call">
        Ring
      </h2>
      {script === null ? (
        <p>Ringing is not safe. Do not ring.</p>
      ) : (
        <>
          <ul>
            {script.before.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <SummaryList
            rows={[
              {
                key: script.through ? "Ring someone they trust" : "Number",
                value: script.through ? script.number : <PhoneNumber contact={script.number} tel={script.number} />,
              },
              { key: "Ask for", value: called },
              { key: "When someone picks up", value: script.say },
              { key: `If it is not ${called}`, value: script.ifSomeoneElse },
              { key: "If nobody answers", value: script.ifNobody },
            ]}
          />
        </>
      )}
    </section>
  );
}
