import { Form, Link } from "@remix-run/react";
import type { MemberSearch, ShownMember } from "#app/domain/people/find-members.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Card, CardList } from "#app/ui/card/card.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";

type Choice = { value: string; label: string };
type Choices = Record<"places" | "roles" | "organisations", readonly Choice[]>;

export function SearchForm({ search, choices }: { search: MemberSearch; choices: Choices }) {
  const narrowed = [search.place, search.workRole, search.organisation].some((value) => value !== "");
  const any = (label: string, rest: readonly Choice[]) => [{ value: "", label }, ...rest];
  return (
    <Form method="get" role="search" className="reading-width" key={JSON.stringify(search)}>
      <TextInput
        id="q"
        name="q"
        label="Look for a name, or something to ask about"
        type="search"
        value={search.words}
        maxLength={100}
      />
      <Details summary="By place, role or organisation" open={narrowed}>
        <Select id="place" name="place" label="Place" value={search.place} choices={any("Any place", choices.places)} />
        <Select
          id="role"
          name="role"
          label="What they do"
          value={search.workRole}
          choices={any("Anything", choices.roles)}
        />
        <Select
          id="organisation"
          name="organisation"
          label="Organisation"
          value={search.organisation}
          choices={any("Any organisation", choices.organisations)}
        />
      </Details>
      <Button>Search</Button>
    </Form>
  );
}

type Found = ShownMember & { placeName: string | null };

export function FoundMembers({ count, members }: { count: number; members: readonly Found[] }) {
  if (count === 0) {
    return (
      <p className="empty-list">
        Nobody was found. Members choose what others see of them, so try fewer words, or{" "}
        <Link to="/members">see everyone</Link>.
      </p>
    );
  }
  return (
    <section aria-labelledby="found">
      <h2 className="nhsuk-heading-m" id="found">
        {count === 1 ? "1 member" : `${count.toLocaleString("en-GB")} members`}
      </h2>
      <CardList columns={2}>
        {members.map((member) => (
          <MemberCard key={member.id} member={member} />
        ))}
      </CardList>
    </section>
  );
}

function MemberCard({ member: { id, sample, shown, placeName } }: { member: Found }) {
  const line = [shown.workRole, shown.organisation, placeName].filter((part) => part !== undefined && part !== null);
  return (
    <Card heading={shown.name} headingLevel={3} to={`/members/${id}`} tags={sample ? <SampleMark /> : null}>
      {line.length === 0 ? null : <p>{line.join(" · ")}</p>}
      {shown.askMeAbout === undefined ? null : <p>Ask me about: {shown.askMeAbout}</p>}
    </Card>
  );
}
