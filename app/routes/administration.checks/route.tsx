import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { administratorOf } from "../administration/administrator-of.ts";
import {
  siteChecks,
  type CouncilToCheck,
  type HelplineToCheck,
  type LineToCheck,
  type NumberState,
} from "../administration/checks.ts";
import { RotaWarnings } from "../administration/rota-warnings.tsx";

export const meta = titled("Checks");

export async function loader({ context }: LoaderFunctionArgs) {
  administratorOf(context);
  return siteChecks(context.services);
}

export default function Checks() {
  const checks = useLoaderData<typeof loader>();
  return (
    <Page heading="Checks" width="full">
      <h2 className="nhsuk-heading-m">Duty rota</h2>
      <RotaWarnings gaps={checks.gaps} tooFew={checks.tooFew} />
      {checks.gaps.length === 0 && !checks.tooFew ? (
        <p>Somebody is on duty on every working day of the next 14 days.</p>
      ) : null}
      <h2 className="nhsuk-heading-m">Teams without cover or a safeguarding lead</h2>
      <LinkList
        empty="Every team has both."
        links={checks.teamsWithoutCover.map(({ id, name }) => ({ to: `/administration/teams/${id}`, text: name }))}
      />
      <h2 className="nhsuk-heading-m">PCNs without a team</h2>
      <LinkList
        empty="Every PCN has a team."
        links={checks.pcnsWithoutTeam.map(({ code, name, agreed }) => ({
          to: `/administration/agreements?pcn=${code}`,
          text: agreed ? name : `${name}: nobody takes its people by agreement`,
        }))}
      />
      <Numbers helplines={checks.helplines} councils={checks.councils} />
    </Page>
  );
}

function LinkList({ links, empty }: { links: readonly { to: string; text: string }[]; empty: string }) {
  if (links.length === 0) return <p>{empty}</p>;
  return (
    <ul>
      {links.map(({ to, text }) => (
        <li key={to}>
          <Link to={to}>{text}</Link>
        </li>
      ))}
    </ul>
  );
}

const stateWords: Readonly<Record<NumberState, string>> = {
  checked: "Confirmed",
  "not-yet-checked": "Not confirmed",
  "check-again": "Over 90 days ago",
  missing: "No number yet",
};

function Numbers({
  helplines,
  councils,
}: {
  helplines: readonly HelplineToCheck[];
  councils: readonly CouncilToCheck[];
}) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">Numbers to confirm</h2>
      <p className="reading-width">
        Numbers are confirmed in the files of the region, not on this page. Check each one at its source, then write
        your name and the day beside it. The file README.md in content/region says how.
      </p>
      <Table
        caption="Helplines, in helplines.csv"
        empty="Every helpline was confirmed in the last 90 days."
        columns={[
          { key: "name", label: "Helpline" },
          { key: "phone", label: "As written" },
          { key: "state", label: "State" },
        ]}
        rows={helplines.map(({ id, name, phone, state }) => ({ id, cells: { name, phone, state: stateWords[state] } }))}
      />
      <Table
        caption="Councils’ safeguarding lines, in councils.csv"
        empty="Every council’s lines were confirmed in the last 90 days."
        columns={[
          { key: "name", label: "Council" },
          { key: "adults", label: "Adults" },
          { key: "children", label: "Children" },
        ]}
        rows={councils.map(({ code, name, adults, children }) => ({
          id: code,
          cells: { name, adults: <Line line={adults} />, children: <Line line={children} /> },
        }))}
      />
    </section>
  );
}

function Line({ line }: { line: LineToCheck }) {
  if (line === null) return <>{stateWords.checked}</>;
  if (line.phone === "") return <>{stateWords[line.state]}</>;
  return (
    <>
      {line.phone}
      <br />
      {stateWords[line.state]}
    </>
  );
}
