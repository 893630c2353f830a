import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { WarningCallout } from "#app/ui/warning-callout/warning-callout.tsx";
import { When } from "#app/ui/when/when.tsx";
import { administratorOf } from "../administration/administrator-of.ts";
import { StateTag } from "../administration/state-tag.tsx";
import { loadList } from "./load-list.ts";

export const meta = titled("Words that keep people safe");

export async function loader({ context }: LoaderFunctionArgs) {
  administratorOf(context);
  return loadList(context.services);
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>["entries"][number];

export default function SafetyWordsPage() {
  const { entries, ended } = useLoaderData<typeof loader>();
  const open = entries.filter(({ state }) => state !== "checked").length;
  return (
    <Page heading="Words that keep people safe" width="full">
      <div className="reading-width">
        <p>
          These are the numbers and the words for people who may be at risk. A change here is shown at once, also to
          people who have already begun. A live site shows a number only when a named person has confirmed it.
        </p>
        <p>
          {open === 0
            ? "Everything was confirmed in the last 90 days."
            : `${open} of ${entries.length} need somebody to confirm them.`}
        </p>
        <Ended ended={ended} />
      </div>
      <Entries caption="Helplines" kinds={["helpline"]} entries={entries} said="Number" />
      <Entries
        caption="Councils' numbers for worries about somebody"
        kinds={["adults-line", "childrens-line"]}
        entries={entries}
        said="Number"
      />
      <Entries caption="Words" kinds={["safety-text"]} entries={entries} said="Title" />
    </Page>
  );
}

type EndedProps = { ended: readonly { to: string; name: string; by: string; on: string }[] };

function Ended({ ended }: EndedProps) {
  if (ended.length === 0) return null;
  return (
    <WarningCallout heading="The file has changed under a correction">
      <p>What was said on the site about these has ended. Look at what the file says now, and confirm it.</p>
      <ul>
        {ended.map(({ to, name, by, on }) => (
          <li key={to}>
            <Link to={to}>{name}</Link>, said by {by} on <When at={on} />
          </li>
        ))}
      </ul>
    </WarningCallout>
  );
}

type EntriesProps = { caption: string; said: string; kinds: readonly string[]; entries: readonly Listed[] };

function Entries({ caption, said, kinds, entries }: EntriesProps) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: "name", label: "Name" },
        { key: "said", label: said },
        { key: "state", label: "State" },
        { key: "by", label: "By whom" },
      ]}
      rows={entries
        .filter(({ kind }) => kinds.includes(kind))
        .map((entry) => ({
          id: entry.to,
          cells: {
            name: <Link to={entry.to}>{entry.name}</Link>,
            said: entry.said || "None",
            state: <StateTag state={entry.state} />,
            by: <ByWhom entry={entry} />,
          },
        }))}
    />
  );
}

function ByWhom({ entry: { confirmed, onSite } }: { entry: Listed }) {
  if (confirmed === null) return <>Nobody</>;
  return (
    <>
      {confirmed.by}, <When at={confirmed.on} form="short" />
      {onSite ? ", on the site" : ", in the file"}
    </>
  );
}
