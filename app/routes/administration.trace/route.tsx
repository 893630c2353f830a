import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { When } from "#app/ui/when/when.tsx";
import { closeTraceBreak } from "#app/use-cases/administration/close-trace-break.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listBreaks } from "#db/queries/audit-breaks.ts";
import { administratorOf } from "../administration/administrator-of.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { wholeNumber, words } from "../administration/fields.ts";
import { errorItems, keptIn, type Kept } from "../administration/kept.ts";
import { parseTyped, readTyped, refuseForm } from "../administration/typed.ts";

export const meta = titled("Trace of records");

export async function loader({ request, context }: LoaderFunctionArgs) {
  administratorOf(context);
  return { breaks: await listBreaks(context.services.db.read), done: new URL(request.url).searchParams.get("done") };
}

const shape = z.object({
  n: wholeNumber("Open this page again: it has lost its place."),
  words: words("Write what you found out.", 2000),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: by } = administratorOf(context);
  const typed = await readTyped(request);
  const parsed = parseTyped(shape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const closed = await perform(context.services, closeTraceBreak, { ...parsed.value, by });
  if (closed.ok) return redirect("/administration/trace?done=saved");
  const form = "Somebody else has written what was found out. What you typed is kept below.";
  return refuseForm(typed, { form }, 409);
}

export default function Trace() {
  const { breaks, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const open = breaks.filter(({ closedAt }) => closedAt === null);
  const closed = breaks.filter(({ closedAt }) => closedAt !== null);
  const typedFor = refused?.typed?.["n"]?.[0];
  return (
    <Page heading="Trace of records" errors={errorItems(refused)}>
      {refused ? null : <DoneBanner done={done} />}
      <p>
        Each time somebody reads or changes a person’s record, a row is added here that nobody can change unseen. The
        site looks at all of it each hour. <code>npm run -s audit:verify</code> looks at once and says what kind of
        damage it is.
      </p>
      {breaks.length === 0 ? <p className="empty-list">No gap was ever found.</p> : null}
      {open.map(({ n, foundAt }) => (
        <Gap key={n} n={n} foundAt={foundAt} kept={keptIn(typedFor === String(n) ? refused : undefined)} />
      ))}
      {typedFor !== undefined && !open.some(({ n }) => String(n) === typedFor) ? (
        <TextArea id="words" name="words" label="What you typed" value={refused?.typed?.["words"]?.[0]} />
      ) : null}
      {closed.length === 0 ? null : <h2 className="nhsuk-heading-m">Explained</h2>}
      {closed.map(({ n, foundAt, closedAt, closedByName, words: said }) => (
        <section key={n} aria-label={`Row ${n}`}>
          <h3 className="nhsuk-heading-s">
            Row {n}, found on <When at={foundAt} form="date-time" />
          </h3>
          <p className="written">{said}</p>
          <p>
            {closedByName}
            {closedAt === null ? null : (
              <>
                , <When at={closedAt} form="date-time" />
              </>
            )}
          </p>
        </section>
      ))}
    </Page>
  );
}

function Gap({ n, foundAt, kept }: { n: number; foundAt: Date; kept: Kept }) {
  return (
    <section aria-label={`Gap at row ${n}`}>
      <h2 className="nhsuk-heading-m">
        Gap at row {n}, found on <When at={foundAt} form="date-time" />
      </h2>
      <Form method="post" noValidate>
        <input type="hidden" name="n" value={n} />
        <TextArea
          {...kept.one("words")}
          id={kept.error("words") === undefined ? `words-${n}` : "words"}
          label="What did you find out?"
          hint="Staff see the mark on the record until this is written. Name no person here."
          rows={4}
        />
        <Button>Keep what was found out</Button>
      </Form>
    </section>
  );
}
