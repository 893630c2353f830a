import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { isStaff } from "#app/domain/people/is-staff.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { When } from "#app/ui/when/when.tsx";
import { endMembership } from "#app/use-cases/members/end-membership.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findMember } from "#db/queries/members.ts";
import { findMailRefused } from "#db/queries/mail-refused.ts";
import { listOwned } from "#db/queries/owned-things.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { nobodyOnDuty } from "../administration/duty-words.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { intentOf, readTyped, refuseForm } from "../administration/typed.ts";
import { inviteChoices } from "../network.invitations/choices.ts";
import { sayRoles } from "../administration/staff-choices.ts";
import { actOnContributor } from "./act-on-contributor.ts";
import { Contributor } from "./contributor.tsx";
import { HeirField } from "./heir-field.tsx";
import { heirWords } from "./heir-words.ts";

export const meta = titled("Member");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "end-membership", request);
  const { db } = context.services;
  const member = await findMember(db.read, params["member"] ?? "");
  if (member === null || !mayDo(viewer, "end-membership")) throw data(null, { status: 404 });
  const roles = await listRoles(db.read, member.id, viewer.now);
  const mayEnd = member.id !== viewer.memberId && (!isStaff(roles) || mayDo(viewer, "give-staff-roles"));
  const { name, mail, sample, active, createdAt } = member;
  const { scopes } = await inviteChoices(context.services, viewer);
  const sayScope = (value: string) => scopes.find((scope) => scope.value === value)?.label ?? value;
  return {
    name,
    mail,
    sample,
    active,
    createdAt,
    mayEnd,
    roles: sayRoles(roles, sayScope),
    scopes,
    contributorOf: roles.flatMap(({ role, scope }) =>
      role === "contributor" ? [{ value: scope ?? "", label: sayScope(scope ?? "") }] : [],
    ),
    done: new URL(request.url).searchParams.get("done"),
    owned: (await listOwned(db.read, member.id)).length,
    mailRefused: (await findMailRefused(db.read, member.id)) !== null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireMay(context, "end-membership");
  const typed = await readTyped(request);
  const memberId = params["member"] ?? "";
  if (intentOf(typed).endsWith("-contributor")) {
    const refused = await actOnContributor(context.services, typed, { memberId, viewer });
    return refused ?? redirect(`/network/members/${encodeURIComponent(memberId)}?done=saved`);
  }
  const heirMail = (typed["heirMail"]?.[0] ?? "").trim();
  const ended = await perform(context.services, endMembership, { memberId, heirMail, viewer });
  if (ended.ok) return redirect("/network/members?done=ended");
  switch (ended.refusal.kind) {
    case "no-such-member":
      throw data(null, { status: 404 });
    case "owns-things":
    case "no-such-heir":
      return refuseForm(typed, { heirMail: heirWords(ended.refusal) });
    case "is-yourself":
      return refuseForm(typed, { form: "You cannot end your own access here. You can delete your account yourself." });
    case "is-staff":
      return refuseForm(typed, { form: "They hold a role of the staff. Ask an administrator to end their access." });
    case "nobody-on-duty":
      return refuseForm(typed, { form: nobodyOnDuty("Without them") });
    case "named-by-teams":
      return refuseForm(typed, { form: `Name somebody else first at ${ended.refusal.teamNames.join(", ")}.` });
  }
}

export default function Member() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page heading={loaded.name} back={{ to: "/network/members", text: "Members" }} errors={errorItems(refused)}>
      {refused ? null : <DoneBanner done={loaded.done} />}
      {loaded.sample ? (
        <p>
          <SampleMark />
        </p>
      ) : null}
      <SummaryList
        rows={[
          { key: "Mail address", value: loaded.mailRefused ? `${loaded.mail} (mail to it is refused)` : loaded.mail },
          { key: "Roles", value: loaded.roles },
          { key: "Access", value: loaded.active ? "Yes" : "Not now" },
          { key: "Known since", value: <When at={loaded.createdAt} /> },
          { key: "Looks after", value: loaded.owned === 1 ? "1 resource" : `${loaded.owned} resources` },
        ]}
      />
      {loaded.active ? <Contributor held={loaded.contributorOf} scopes={loaded.scopes} kept={keptIn(refused)} /> : null}
      {loaded.active && loaded.mayEnd ? (
        <section>
          <h2 className="nhsuk-heading-m">End their access</h2>
          <p>
            They are signed out everywhere at once and cannot sign in again. Invitations that they sent and nobody has
            used end too.
          </p>
          <Form method="post" noValidate>
            <HeirField owned={loaded.owned} kept={keptIn(refused)} />
            <Button kind="warning">End their access</Button>
          </Form>
        </section>
      ) : null}
    </Page>
  );
}
