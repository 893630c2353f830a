import type { EntryValue } from "#app/domain/region/safety-entry.ts";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { When } from "#app/ui/when/when.tsx";
import { StateTag } from "../administration/state-tag.tsx";
import type { EntryView } from "./load-entry.ts";

/** What people see now, who says that it is right, and what the file says when that is something else. */
export function NowShown({ entry }: { entry: EntryView }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">What people see now</h2>
      {entry.card ? (
        <>
          {entry.card.urgency === "calm" ? <p className="nhsuk-heading-s">{entry.card.title}</p> : null}
          <SafetyCard text={entry.card} />
        </>
      ) : (
        <SummaryList rows={entry.value === null ? [{ key: "Number", value: "None" }] : rowsOf(entry.value)} />
      )}
      <p>
        <StateTag state={entry.state} />
      </p>
      <WhoSays entry={entry} />
      {entry.filedValue === null ? null : (
        <InsetText>
          <p>The file says something else:</p>
          <SummaryList rows={rowsOf(entry.filedValue)} borders={false} />
        </InsetText>
      )}
    </section>
  );
}

function WhoSays({ entry: { value, confirmed, withdrawn, onSite } }: { entry: EntryView }) {
  if (value === null)
    return <p>There is no number yet, so people are shown none. Ask the council, and write it here.</p>;
  if (withdrawn) return <p>Somebody said that this number is wrong. A live site does not show it.</p>;
  if (confirmed === null) return <p>Nobody has said yet that this is right.</p>;
  const { by, role, on, goodUntil } = confirmed;
  return (
    <p>
      {by}
      {role === null || role === "" ? "" : `, ${role},`} said that this is right on <When at={on} />,{" "}
      {onSite ? "on this site" : "in the file"}. It counts until <When at={goodUntil} />.
    </p>
  );
}

/** A value, line by line, for somebody who compares. */
export function rowsOf(value: EntryValue): { key: string; value: string }[] {
  if ("words" in value) return [row("Title", value.title), row("Words", value.words)];
  if ("phone" in value) {
    const { phone, outOfHoursPhone, source } = value;
    return [row("Number", phone), row("At night and weekends", outOfHoursPhone), row("Found at", source)];
  }
  const { contact, tel, sms, hours, source } = value;
  return [row("Number", contact), row("Rung", tel), row("Texted", sms), row("Hours", hours), row("Found at", source)];
}

function row(key: string, value: string | null) {
  return { key, value: value || "None" };
}
