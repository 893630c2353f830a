import { Form, Link } from "@remix-run/react";
import type { PickedPractice } from "#app/domain/region/practice-index.ts";
import { sayHours } from "#app/domain/clock/say-hours.ts";
import { Button, ButtonLink, LinkButton } from "#app/ui/button/button.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { PhoneNumber } from "#app/ui/phone-number/phone-number.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { PracticeTeam, PublicTeam } from "./team-for.ts";

export function PracticeSearch({ words }: { words: string }) {
  return (
    <Form method="post" action="/find-your-team" role="search" className="search-row">
      <TextInput
        key={words}
        id="words"
        name="words"
        label="Your GP practice"
        hint="Its name, street, town or postcode"
        value={words}
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
      />
      <Button>Search</Button>
    </Form>
  );
}

type FoundProps = { words: string; practices: readonly PickedPractice[]; more: boolean };

export function FoundPractices({ words, practices, more }: FoundProps) {
  if (words === "") return null;
  if (practices.length === 0) return <NothingFound words={words} />;
  return (
    <section aria-labelledby="found">
      <h2 className="nhsuk-heading-m" id="found">
        {practices.length === 1 ? "1 practice found" : `${practices.length} practices found`}
      </h2>
      <ul className="practice-list">
        {practices.map((practice) => (
          <li key={practice.code}>
            <Form method="post" action="/find-your-team">
              <input type="hidden" name="words" value={words} />
              <LinkButton name="practice" value={practice.code}>
                {practice.name}
              </LinkButton>
            </Form>
            <span>{practice.address}</span>
          </li>
        ))}
      </ul>
      {more ? <p>There are more. Add the town or the street to see fewer.</p> : null}
    </section>
  );
}

/** Back to the list that a practice was chosen from. */
export function SeePracticesAgain({ words }: { words: string }) {
  if (words === "") return null;
  return (
    <Form method="post" action="/find-your-team">
      <input type="hidden" name="words" value={words} />
      <LinkButton>See the practices that we found again</LinkButton>
    </Form>
  );
}

function NothingFound({ words }: { words: string }) {
  return (
    <section aria-labelledby="found">
      <h2 className="nhsuk-heading-m" id="found">
        No practice found for “{words}”
      </h2>
      <ul>
        <li>Try only one word of its name, or its postcode.</li>
        <li>Your prescription or a letter from your practice shows its name.</li>
        <li>
          If you are not sure, or have no practice, you can still <Link to="/refer">refer yourself</Link>.
        </li>
      </ul>
    </section>
  );
}

export function TeamOfPractice({ practice, pcnName, team }: PracticeTeam) {
  return (
    <>
      <h2 className="nhsuk-heading-m">{practice.name}</h2>
      <p>{practice.address}</p>
      {pcnName === null ? (
        <p>This practice is in no primary care network.</p>
      ) : (
        <p>Part of {pcnName}, a group of practices.</p>
      )}
      {team === null ? <NoTeam /> : <TeamFacts team={team} />}
      <ButtonLink to="/refer">Refer yourself</ButtonLink>
    </>
  );
}

function NoTeam() {
  return (
    <>
      <h3 className="nhsuk-heading-s">No team takes new people from this practice right now</h3>
      <p>
        You can still refer yourself. A named person in our network reads it and makes sure that somebody gets in touch
        with you.
      </p>
    </>
  );
}

function TeamFacts({ team }: { team: PublicTeam }) {
  return (
    <>
      <h3 className="nhsuk-heading-s">
        {team.name} {team.sample ? <SampleMark /> : null}
      </h3>
      <SummaryList
        rows={[
          { key: "They work", value: sayHours(team.hours) },
          { key: "They ring from", value: <PhoneNumber contact={team.phone} tel={team.phone} /> },
          { key: "Based at", value: team.host },
          { key: "Employed by", value: team.employer },
          {
            key: "Notes",
            value: team.keepsGpRecordNotes
              ? "This team also keeps notes in your GP record."
              : "This team keeps its notes apart from your GP record.",
          },
        ]}
      />
    </>
  );
}
