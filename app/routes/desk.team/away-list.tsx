import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Select } from "#app/ui/select/select.tsx";
import type { AwayView } from "./away-of.ts";

/** Who of a team is away, now or later, and who looks after their people; the lead chooses. */
export function AwayList({ away, team }: { away: readonly AwayView[]; team: string }) {
  return (
    <section aria-label={`Away from ${team}`}>
      <h3 className="nhsuk-heading-s">Away, now or later</h3>
      {away.length === 0 ? <p className="empty-list">Nobody is away, now or later.</p> : null}
      {away.map((one) => (
        <div key={one.id}>
          <p>
            {one.name}, {one.sick ? "off sick" : "leave"}: {one.days}. {coverWords(one)}
            {one.gap === null ? null : (
              <>
                {" "}
                <strong>{one.gap}</strong>
              </>
            )}
          </p>
          {one.sick ? null : <CoverForm one={one} />}
        </div>
      ))}
    </section>
  );
}

function CoverForm({ one }: { one: AwayView }) {
  return (
    <Form method="post" key={one.coverId}>
      <input type="hidden" name="leaveId" value={one.id} />
      <Select
        id={`cover-${one.id}`}
        name="cover"
        label={`Who covers for ${one.name}, ${one.days}`}
        value={one.coverId ?? ""}
        choices={[{ value: "", label: "Nobody" }, ...one.choices]}
      />
      <Button kind="secondary">Save who covers</Button>
    </Form>
  );
}

function coverWords({ sick, cover }: AwayView): string {
  if (sick) return "What was promised for the day is handed over person by person.";
  return cover === null ? "" : `${cover} covers: they see the people and may act.`;
}
