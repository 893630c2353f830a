import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { When } from "#app/ui/when/when.tsx";
import { keptIn } from "../administration/kept.ts";
import type { Refused } from "../administration/typed.ts";
import { holdWords } from "../desk.$reference_.erase/erase-words.ts";

type Hold = { id: string; kind: keyof typeof holdWords; at: Date; reviewOn: string; endedAt: Date | null; why: string; name: string }; // prettier-ignore

/** One hold: who placed it and why, and the form that ends it. */
export function HoldPart({ hold, refused }: { hold: Hold; refused: Refused | undefined }) {
  const { id, kind, at, reviewOn, endedAt, why, name } = hold;
  const kept = keptIn(refused);
  return (
    <section className="record-part" aria-labelledby={`hold-${id}`}>
      <h2 className="nhsuk-heading-m" id={`hold-${id}`}>
        {holdWords[kind]}, <When at={at} />
      </h2>
      <p className="record-words">{why}</p>
      <p className="record-by">
        Placed by {name}.{" "}
        {endedAt === null ? (
          <>
            Somebody looks again on <When at={reviewOn} />.
          </>
        ) : (
          <>
            Ended on <When at={endedAt} />.
          </>
        )}
      </p>
      {endedAt === null ? (
        <Form method="post" noValidate>
          <input type="hidden" name="intent" value="end" />
          <input type="hidden" name="id" value={id} />
          <TextArea
            {...kept.one("end")}
            id={refused === undefined ? `end-${id}` : "end"}
            label="Why does this hold end?"
            labelSize="s"
            rows={3}
          />
          <Button kind="secondary">End this hold</Button>
        </Form>
      ) : null}
    </section>
  );
}
