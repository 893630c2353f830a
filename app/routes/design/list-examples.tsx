import { Card, CardList } from "#app/ui/card/card.tsx";
import { Panel } from "#app/ui/panel/panel.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { longName } from "./sample-words.ts";

const columns = [
  { key: "name", label: "Team" },
  { key: "place", label: "Based at" },
  { key: "count", label: "People", numeric: true },
];

const rows = [
  { id: "a", cells: { name: "Sample Gateshead team", place: "The library", count: 12 } },
  { id: "b", cells: { name: longName, place: longName, count: 1000 } },
];

export function ListExamples() {
  return (
    <section>
      <h2 className="nhsuk-heading-l">Lists and cards</h2>
      <SummaryList
        rows={[
          { key: "Name", value: "Sam Sample", change: { to: "/design", about: "your name" } },
          { key: "What matters to you", value: longName, change: { to: "/design", about: "what matters to you" } },
          { key: "Sent", value: "4 May 2026" },
        ]}
      />
      <SummaryList borders={false} rows={[{ key: "Based at", value: "The library" }]} />
      <CardList columns={2}>
        {[
          <Card
            key="a"
            heading="Sam Sample, SP-7K4M"
            headingLevel={3}
            to="/design"
            strong
            tags={
              <>
                <Tag colour="red">Overdue</Tag> <SampleMark />
              </>
            }
          >
            <p>Wants company. Ring after 2.</p>
          </Card>,
          <Card key="b" heading={longName} headingLevel={3} to="/design" />,
          <Card key="c" heading="A card that is no link" headingLevel={3}>
            <p>It only says something.</p>
          </Card>,
        ]}
      </CardList>
      <Table caption="Teams" columns={columns} rows={rows} />
      <Table caption="Nothing yet" columns={columns} rows={[]} empty="No team has been added yet." />
      <div aria-label="What is shown after sending" role="region">
        <Panel heading="Thank you, Sam">
          <p>
            Your reference is <strong>SP-7K4M-2QX</strong>
          </p>
        </Panel>
      </div>
    </section>
  );
}
