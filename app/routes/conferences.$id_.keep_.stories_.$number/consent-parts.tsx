import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { When } from "#app/ui/when/when.tsx";
import { keptIn } from "../administration/kept.ts";
import type { Refused } from "../administration/typed.ts";
import type { KeptStory } from "./load-story.ts";

/** The consent that counts, and the way to end it. */
export function ConsentNow({ shown: { consent, sample } }: { shown: KeptStory }) {
  if (consent === null) return null;
  const { withdrawn } = consent;
  const rows = [
    { key: "Taken on", value: `${consent.takenOn}, by ${consent.takenByName}` },
    { key: "Name shown", value: consent.shownName === "" ? "None" : consent.shownName },
    { key: "Picture", value: consent.pictureAllowed ? "May be shown" : "May not be shown" },
    { key: "Last day", value: consent.untilOn },
  ];
  return (
    <section>
      <h2 className="nhsuk-heading-m">Consent</h2>
      {sample ? <p>This consent is a sample: there is no such person, and nobody agreed.</p> : null}
      <SummaryList rows={rows} />
      {withdrawn === null ? null : (
        <p>
          Withdrawn on <When at={withdrawn.at} />, {withdrawn.byLink ? "by the person’s own link" : "by a facilitator"}.
        </p>
      )}
      {consent.stands && consent.changedSince ? (
        <p>The words or the picture were changed after this was written down. Does the person know the new ones?</p>
      ) : null}
      {withdrawn === null ? <EndIt of={consent.id} /> : null}
    </section>
  );
}

function EndIt({ of }: { of: string }) {
  return (
    <>
      <Details summary="The person wants to stop it">
        <p>Nobody sees the story any more, at once. Copies already downloaded cannot be called back.</p>
        <Form method="post">
          <input type="hidden" name="intent" value="withdraw" />
          <Button kind="warning">Withdraw the consent</Button>
        </Form>
      </Details>
      <Details summary="The person has lost their link">
        <p>A new link opens the same page. The old one stops working.</p>
        <Form method="post">
          <input type="hidden" name="intent" value="link" />
          <input type="hidden" name="of" value={of} />
          <Button kind="secondary">Make a new link</Button>
        </Form>
      </Details>
    </>
  );
}

/** Writes down that the person agreed. */
export function ConsentForm({ shown, refused }: { shown: KeptStory; refused: Refused | undefined }) {
  const kept = keptIn(refused);
  const { consentId, wordsHash, consent, today } = shown;
  return (
    <Form method="post" noValidate>
      <h2 className="nhsuk-heading-m">{consent === null ? "Write a consent down" : "Write a new consent down"}</h2>
      <p>
        It is the consent of the person whom the story is about. It is never a condition of support: whatever they say,
        the help they get stays the same.
      </p>
      <p>Write no name here but the one that they want to be shown. Your own name is kept as that of who asked them.</p>
      <input type="hidden" name="intent" value="consent" />
      <input type="hidden" name="consentId" value={kept.one("consentId", consentId).value} />
      <input type="hidden" name="words" value={wordsHash} />
      <DateInput
        {...kept.day("takenOn")}
        value={refused?.typed === undefined ? today : kept.day("takenOn").value}
        label="When did they agree?"
      />
      <TextInput
        {...kept.one("shownName")}
        label="Which name may be shown? (optional)"
        hint="As they want it: a first name or another name. Leave it empty when they want none."
      />
      <Radios
        {...kept.one("picture")}
        label="May a picture be shown?"
        choices={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]}
      />
      <DateInput {...kept.day("untilOn")} label="Until when?" hint="The last day that they chose, within five years." />
      <Checkboxes
        {...kept.many("read")}
        label="Before they agreed"
        choices={[
          {
            value: "yes",
            label: "They read the words on the sheet, or I read them out",
            hint: "Also these: “Copies already downloaded cannot be called back.”",
          },
        ]}
      />
      <Button kind="secondary">Write the consent down</Button>
    </Form>
  );
}
