import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Services } from "#app/services.ts";
import { Button } from "#app/ui/button/button.tsx";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { changePcnAgreement, type PcnAgreementRefusal } from "#app/use-cases/administration/change-pcn-agreement.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findPcnTeams, listTeamRows } from "#db/queries/administration.ts";
import { findPcnAgreements } from "#db/queries/teams.ts";
import { administratorOf } from "../administration/administrator-of.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { many, words } from "../administration/fields.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { OrderedTeams } from "../administration/ordered-teams.tsx";
import { parseTyped, readTyped, refuseForm } from "../administration/typed.ts";

export const meta = titled("PCNs without a team");

export async function loader({ request, context }: LoaderFunctionArgs) {
  administratorOf(context);
  const { searchParams } = new URL(request.url);
  const pcns = await pcnsWithoutTeam(context.services);
  const teams = (await listTeamRows(context.services.db.read)).map(({ id, name }) => ({ value: id, label: name }));
  const open = pcns.find(({ code }) => code === searchParams.get("pcn")) ?? null;
  return { pcns, teams, open, done: searchParams.get("done") };
}

async function pcnsWithoutTeam({ db, content: { region } }: Services) {
  const served = await findPcnTeams(db.read);
  const agreements = await findPcnAgreements(db.read);
  return region.pcns
    .filter(({ code }) => !served.has(code))
    .map(({ code, name }) => ({ code, name, takenBy: agreements[code] ?? [] }));
}

const shape = z.object({ pcnCode: words("Choose a PCN from the list."), teamIds: many });

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: by } = administratorOf(context);
  const typed = await readTyped(request);
  const parsed = parseTyped(shape, typed);
  if (!parsed.ok) return refuseForm(typed, { form: "Choose a PCN from the list." });
  const changed = await perform(context.services, changePcnAgreement, { ...parsed.value, by });
  return changed.ok
    ? redirect("/administration/agreements?done=saved")
    : refuseForm(typed, agreementWords(changed.refusal));
}

function agreementWords(refusal: PcnAgreementRefusal): FieldErrors {
  switch (refusal.kind) {
    case "no-such-pcn":
      return { form: "Choose a PCN from the list." };
    case "pcn-taken":
      return { form: `${refusal.teamName} serves this PCN now, so it needs no agreement.` };
    case "no-such-team":
      return { teamIds: "Choose teams from the list, each one once." };
  }
}

export default function Agreements() {
  const { pcns, teams, open, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  const nameOf = (id: string) => teams.find(({ value }) => value === id)?.label ?? id;
  return (
    <Page heading="PCNs without a team" width="full" errors={errorItems(refused)}>
      {refused ? null : <DoneBanner done={done} />}
      <p className="reading-width">
        People of these PCNs go to the teams that agreed to take them. Without an agreement they go to the team for
        their council's area, else to the duty coordinator.
      </p>
      {open ? (
        <Form method="post" action={`?pcn=${open.code}`} noValidate className="reading-width">
          <input type="hidden" name="pcnCode" value={open.code} />
          <OrderedTeams
            key={open.code}
            id="teamIds"
            label={`Teams that take people of ${open.name}`}
            hint="They are asked in this order."
            teams={teams}
            chosen={kept.values("teamIds", open.takenBy)}
            error={kept.error("teamIds")}
          />
          <Button>Save the agreement</Button>
        </Form>
      ) : null}
      <Table
        caption="PCNs without a team"
        captionHidden
        empty="Every PCN has a team."
        columns={[
          { key: "name", label: "PCN" },
          { key: "takenBy", label: "Who takes its people" },
          { key: "change", label: "Change" },
        ]}
        rows={pcns.map(({ code, name, takenBy }) => ({
          id: code,
          cells: {
            name,
            takenBy: takenBy.map(nameOf).join(", then ") || "Nobody by agreement",
            change: <Link to={`?pcn=${code}`}>Change who takes people of {name}</Link>,
          },
        }))}
      />
    </Page>
  );
}
