import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { sayDayAndTime } from "#app/domain/clock/say-date.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { When } from "#app/ui/when/when.tsx";
import { restoreWording } from "#app/use-cases/library/restore-wording.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listChanges } from "#db/queries/library/resources.ts";
import { errorItems } from "../administration/kept.ts";
import { readTyped, refuseForm } from "../administration/typed.ts";
import { requireKept } from "../library/look-as.ts";
import { differences } from "./differences.ts";

export const meta = titled("Bring back an older wording");

async function requireWording({ params, context }: Pick<LoaderFunctionArgs, "params" | "context">) {
  const { resource, viewer } = await requireKept(context, params["number"]);
  const changes = await listChanges(context.services.db.read, resource.row.id);
  const change = changes.find(({ id }) => id === params["change"]);
  if (change === undefined || change.fields === null) throw data(null, { status: 404 });
  return { resource, viewer, change: { ...change, fields: change.fields } };
}

/** Looking changes nothing: the button does. */
export async function loader(given: LoaderFunctionArgs) {
  const { resource, change } = await requireWording(given);
  const { vocabulary, region } = given.context.services.content;
  const languages = [{ id: "en", name: "English" }, ...region.languages.map(({ code, name }) => ({ id: code, name }))];
  return {
    number: resource.row.number,
    title: resource.row.title,
    seen: resource.row.changedAt.getTime(),
    at: change.at,
    by: change.by ?? "the site",
    rows: differences(resource.fields, change.fields, { vocabulary, languages }),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { resource, viewer, change } = await requireWording({ params, context });
  const { number } = resource.row;
  const seen = Number((await readTyped(request))["seen"]?.[0]);
  const why = `As it was said on ${sayDayAndTime(change.at, context.services.calendar)}`;
  const done = await perform(context.services, restoreWording, { viewer, number, changeId: change.id, seen, why });
  if (done.ok) return redirect(`/library/${number}?done=changed`);
  const { kind } = done.refusal;
  if (kind === "no-such-resource" || kind === "no-such-wording") throw data(null, { status: 404 });
  return refuseForm(undefined, { form: kind === "changed-meanwhile" ? changedMeanwhile : notAnyMore }, 409);
}

const changedMeanwhile =
  "Somebody changed it while you had this page open. Look at the differences again, then press the button.";
const notAnyMore =
  "It cannot be said so any more: something that was chosen then is no longer in our lists. Change the resource by hand instead.";

export default function Wording() {
  const { number, title, seen, at, by, rows } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      heading="Bring back an older wording"
      caption={title}
      back={{ to: `/library/${number}/history`, text: "History and owners" }}
      errors={errorItems(refused)}
      width="full"
    >
      <p>
        It was said so on <When at={at} form="date-time" />, by {by}.
      </p>
      {rows.length === 0 ? (
        <p>
          That is what it says now. <Link to={`/library/${number}`}>Go to the resource</Link>.
        </p>
      ) : (
        <>
          <Table
            caption="What would change"
            columns={[
              { key: "field", label: "Part" },
              { key: "now", label: "Now" },
              { key: "before", label: "Then" },
            ]}
            rows={rows.map(({ field, now, before }) => ({
              id: field,
              cells: { field, now: now || "Nothing", before: before || "Nothing" },
            }))}
          />
          <p>Who sees it, its files and its notes stay as they are. What it says now stays in the history.</p>
          <Form method="post">
            <input type="hidden" name="seen" value={seen} />
            <Button>Bring this wording back</Button>
          </Form>
        </>
      )}
    </Page>
  );
}
