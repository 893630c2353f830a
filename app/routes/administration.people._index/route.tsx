import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { inviteMember } from "#app/use-cases/administration/invite-member.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listTeamRows } from "#db/queries/administration.ts";
import { listInvitedIds } from "#db/queries/invitations.ts";
import { goneDomain } from "#db/queries/members.ts";
import { listStaff } from "#db/queries/staff.ts";
import { administratorOf } from "../administration/administrator-of.ts";
import { words } from "../administration/fields.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { sayRoles } from "../administration/staff-choices.ts";
import { parseTyped, readTyped, refuseForm } from "../administration/typed.ts";

export const meta = titled("Members");

export async function loader({ context }: LoaderFunctionArgs) {
  administratorOf(context);
  const { db, clock } = context.services;
  const teams = new Map((await listTeamRows(db.read)).map(({ id, name }) => [id, name]));
  const invited = await listInvitedIds(db.read, clock.now());
  const staff = (await listStaff(db.read, clock.now())).filter(({ mail }) => !mail.endsWith(goneDomain));
  return staff.map(({ id, name, mail, sample, active, roles }) => {
    return {
      id,
      name,
      mail,
      sample,
      active,
      invited: invited.has(id),
      roles: sayRoles(roles, (team) => teams.get(team) ?? team),
    };
  });
}

const noMail = "Enter a mail address, like jo@example.org.";
const shape = z.object({
  name: words("Write the member's name.", 100),
  mail: words(noMail, 254).pipe(z.email({ error: noMail })),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: by } = administratorOf(context);
  const typed = await readTyped(request);
  const parsed = parseTyped(shape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const invited = await perform(context.services, inviteMember, { ...parsed.value, by });
  if (invited.ok) return redirect(`/administration/people/${invited.value.memberId}?done=invited`);
  return refuseForm(typed, { mail: `${invited.refusal.name} has this address already. Find them in the list.` });
}

export default function Members() {
  const staff = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  return (
    <Page heading="Members" width="full" errors={errorItems(refused)}>
      <section className="reading-width">
        <h2 className="nhsuk-heading-m">Invite somebody</h2>
        <p>We mail them a link that works for 7 days. On the next page you say what they do.</p>
        <Form method="post" noValidate>
          <TextInput {...kept.one("name")} label="Name" />
          <TextInput {...kept.one("mail")} label="Mail address" type="email" spellCheck={false} />
          <Button>Send the invitation</Button>
        </Form>
      </section>
      <h2 className="nhsuk-heading-m">Everyone</h2>
      <Table
        caption="Everyone"
        captionHidden
        columns={[
          { key: "name", label: "Name" },
          { key: "roles", label: "What they do" },
          { key: "mail", label: "Mail address" },
        ]}
        rows={staff.map(({ id, name, mail, sample, active, invited, roles }) => ({
          id,
          cells: {
            name: (
              <>
                <Link to={`/administration/people/${id}`}>{name}</Link> {sample ? <SampleMark /> : null}
              </>
            ),
            roles: active ? roles : <Tag colour="grey">{invited ? "Invited" : "Access ended"}</Tag>,
            mail,
          },
        }))}
      />
    </Page>
  );
}
