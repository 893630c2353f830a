import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { administratorOf } from "../administration/administrator-of.ts";
import { siteChecks } from "../administration/checks.ts";
import type { ListedEntry } from "../administration/entries-to-confirm.ts";
import { RotaWarnings } from "../administration/rota-warnings.tsx";
import { StateTag } from "../administration/state-tag.tsx";

export const meta = titled("Checks");

export async function loader({ context }: LoaderFunctionArgs) {
  administratorOf(context);
  const { services } = context;
  const { office, scanner } = services.config;
  const files = {
    office: (await services.findOffice()) !== null,
    officeNamed: office !== null,
    scanner: scanner !== null,
  };
  return { ...(await siteChecks(services)), files };
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
      <h2 className="nhsuk-heading-m">Files of the library</h2>
      <ul>
        <li>{officeWords(checks.files)}</li>
        <li>
          {checks.files.scanner
            ? "A scanner looks at each file before anybody gets it."
            : "No scanner for harmful programs is set, and each file says so. SCANNER sets one."}
        </li>
      </ul>
      <Numbers numbers={checks.numbers} />
    </Page>
  );
}

function officeWords({ office, officeNamed }: { office: boolean; officeNamed: boolean }): string {
  if (office) return "LibreOffice is here: the pictures of decks and documents are their own pages.";
  const without =
    "Pictures of decks and documents are cards with their words, unless a PDF of the same name comes with them.";
  return officeNamed
    ? `LibreOffice is not where OFFICE_PATH says, or may not be started. ${without}`
    : `LibreOffice was not found. ${without} Install it, or set OFFICE_PATH.`;
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

function Numbers({ numbers }: { numbers: readonly ListedEntry[] }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">Numbers and words to confirm</h2>
      <p className="reading-width">
        Check each number at its source, and have a clinical safety officer read the words. Then confirm them here, or
        in the files of the region: the file README.md in content/region says how.
      </p>
      <Table
        caption="Numbers and words to confirm"
        captionHidden
        empty="Everything was confirmed in the last 90 days."
        columns={[
          { key: "name", label: "Name" },
          { key: "said", label: "As written" },
          { key: "state", label: "State" },
        ]}
        rows={numbers.map(({ to, name, said, state }) => ({
          id: to,
          cells: { name: <Link to={to}>{name}</Link>, said: said || "None", state: <StateTag state={state} /> },
        }))}
      />
    </section>
  );
}
