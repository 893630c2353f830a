import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import type { Kept } from "../administration/kept.ts";
import { HeirField } from "../network.members.$member/heir-field.tsx";
import type { LoadedMember } from "./load-member.ts";

type Props = { loaded: LoadedMember };

export function AboutMember({ loaded: { member, rolesSaid, held, hasSignedIn } }: Props) {
  return (
    <section>
      {member.sample ? (
        <p>
          <SampleMark />
        </p>
      ) : null}
      <SummaryList
        rows={[
          { key: "Mail address", value: member.mail },
          { key: "What they do", value: member.active ? rolesSaid : "Their access has ended" },
          { key: "Sign-in app", value: hasSignedIn ? "Set up" : "Not set up yet" },
          { key: "People they hold", value: String(held) },
        ]}
      />
      {member.active && !hasSignedIn ? (
        <Form method="post">
          <input type="hidden" name="intent" value="invite-again" />
          <Button kind="secondary">Send the invitation again</Button>
        </Form>
      ) : null}
      {member.active ? null : <p>To give them access again, invite the same mail address.</p>}
    </section>
  );
}

export function RolesForm({ loaded: { roles, teams }, kept }: Props & { kept: Kept }) {
  const leads = roles.filter(({ role }) => role === "team-lead").map(({ scope }) => scope ?? "");
  const shownLeads = kept.many("leads", leads);
  return (
    <section>
      <h2 className="nhsuk-heading-m">Roles</h2>
      <Form method="post" noValidate key={roles.map(({ role, scope }) => `${role} ${scope}`).join()}>
        <input type="hidden" name="intent" value="roles" />
        <Checkboxes
          {...kept.many(
            "regional",
            roles.map(({ role }) => role),
          )}
          label="For the whole region"
          hint="A safeguarding lead is named on the page of their team."
          choices={[
            {
              value: "duty-coordinator",
              label: "Duty coordinator",
              hint: "Sees what nobody owns, flagged or overdue.",
            },
            { value: "facilitator", label: "Facilitator", hint: "Looks after what the network shares." },
            {
              value: "administrator",
              label: "Administrator",
              hint: "Changes teams, members and the rota. Sees no referrals.",
            },
          ]}
        />
        <Details summary={`Team lead: ${shownLeads.values.length} chosen`} open={shownLeads.error !== undefined}>
          <Checkboxes {...shownLeads} label="Team lead of" choices={teams} />
        </Details>
        <Button>Save the roles</Button>
      </Form>
    </section>
  );
}

export function EndAccess({ held, owned, kept }: { held: number; owned: number; kept: Kept }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">End their access</h2>
      <Details summary="They no longer work here" open={kept.error("heirMail") !== undefined}>
        <p>
          They are signed out everywhere at once and cannot sign in again. They come off the duty rota.{" "}
          {held === 0
            ? "They hold nobody now."
            : `The people they hold (${held}) go back to the team's queue or to another team, flagged ones first.`}
        </p>
        <Form method="post">
          <input type="hidden" name="intent" value="end-access" />
          <HeirField owned={owned} kept={kept} />
          <Button kind="warning">End their access</Button>
        </Form>
      </Details>
    </section>
  );
}
