import { heldReasons, type CopyItem, type CopySection, type HeldBecause } from "#app/domain/record/record-copy.ts";
import { named } from "#app/routes/track.$reference_.copy/copy-words.ts";
import { Select } from "#app/ui/select/select.tsx";
import { When } from "#app/ui/when/when.tsx";
import { fieldOf } from "./held-in-form.ts";

type Held = Readonly<Record<string, HeldBecause>>;

/** Everything of a copy. `held`: with a choice below each thing that may be held back; null: as it will be read. */
export function CopySections({ sections, held }: { sections: readonly CopySection[]; held: Held | null }) {
  return (
    <>
      {sections.map(({ id, heading, items }) => (
        <section key={id} className="record-part" aria-labelledby={`copy-${id}`}>
          <h2 className="nhsuk-heading-m" id={`copy-${id}`}>
            {heading}
          </h2>
          {items.length === 0 ? <p className="empty-list">Nothing</p> : null}
          {items.map((one) => (
            <Thing key={one.key} one={one} held={held} />
          ))}
        </section>
      ))}
    </>
  );
}

const choices = [
  { value: "", label: "Give it" },
  ...heldReasons.map(({ id, label }) => ({ value: id, label: `Hold back: ${label}` })),
];

function Thing({ one: { key, what, at, by, lines, hold }, held }: { one: CopyItem; held: Held | null }) {
  return (
    <article>
      <h3 className="nhsuk-heading-s">{what}</h3>
      <p className="record-by">
        {by}
        {at === null ? null : (
          <>
            , <When at={at} form="date-time" />
          </>
        )}
      </p>
      <p className="record-words">
        {lines.map(({ label, words }, index) => (
          <span key={index}>
            {label === "" ? null : <strong>{named(label)} </strong>}
            {`${words}\n`}
          </span>
        ))}
      </p>
      {held === null || hold === "never" ? null : (
        <Select
          id={fieldOf(key)}
          name={fieldOf(key)}
          label={`Give “${what}”?`}
          labelSize="s"
          value={held[key] ?? ""}
          choices={choices}
        />
      )}
    </article>
  );
}
