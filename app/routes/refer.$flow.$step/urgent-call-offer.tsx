import { ButtonLink } from "#app/ui/button/button.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";
import type { UrgentCallView } from "./question-view.ts";

/** A call from us, its day and time named before it is chosen, and what happens when it is not. */
export function UrgentCallOffer({ offer }: { offer: UrgentCallView }) {
  return (
    <section className="urgent-call" aria-labelledby="urgent-call">
      <h2 id="urgent-call" className="nhsuk-heading-m">
        A call from us
      </h2>
      <p>
        <strong>{offer.says}</strong> You give us a number. You need not answer anything else.
      </p>
      <ButtonLink to={offer.to} kind="secondary">
        Ask for this call
      </ButtonLink>
      {offer.ifYouCannotWait.map((text) => (
        <Prose key={text.id} html={text.html} />
      ))}
      <p>
        Nobody is reading this yet. We cannot see who you are. If you stop here and do not ask for this call, nobody
        will ring you.
      </p>
    </section>
  );
}
