import { Details } from "#app/ui/details/details.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { EntryView } from "./load-entry.ts";
import { rowsOf } from "./now-shown.tsx";

type Line = EntryView["history"][number];

const acts: Readonly<Record<Line["act"], string>> = {
  confirmed: "said that this is right",
  corrected: "corrected it",
  withdrawn: "said that the number is wrong",
};

/** Who said what on the site, the newest first. Nothing here is ever taken away. */
export function History({ lines }: { lines: readonly Line[] }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">What was said on the site</h2>
      {lines.length === 0 ? <p>Nothing yet.</p> : null}
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <p>
              <When at={line.at} form="date-time" />: {line.by}
              {line.role === null ? "" : `, ${line.role},`} {acts[line.act]}. {sayEnd(line)}
            </p>
            <Details summary="What was said">
              <SummaryList rows={rowsOf(line.value)} />
            </Details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayEnd({ ended }: Line): string {
  switch (ended?.why) {
    case undefined:
      return "It counts now.";
    case "replaced":
      return `${ended?.byName ?? "Somebody"} said something newer.`;
    case "undone":
      return `${ended?.byName ?? "Somebody"} undid it.`;
    case "file-changed":
      return "It ended because the file changed.";
  }
}
