import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireMay } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { When } from "#app/ui/when/when.tsx";
import { addJoinDomain, takeJoinDomain } from "#app/use-cases/members/change-join-domains.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listJoinDomains } from "#db/queries/join-domains.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { words } from "../administration/fields.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { RowButton } from "../administration/row-button.tsx";
import { intentOf, parseTyped, readTyped, refuseForm } from "../administration/typed.ts";

export const meta = titled("Who joins at once");

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMay(context, "change-domains", request);
  const done = new URL(request.url).searchParams.get("done");
  return { domains: await listJoinDomains(context.services.db.read), done };
}

const shape = z.object({
  domain: words("Write a domain, like example.nhs.uk.", 253),
  note: words("Write whose it is.", 150),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const { memberId: by } = await requireMay(context, "change-domains");
  const typed = await readTyped(request);
  if (intentOf(typed) === "remove") {
    await perform(context.services, takeJoinDomain, { domain: typed["domain"]?.[0] ?? "", by });
    return redirect("/network/domains?done=removed");
  }
  const parsed = parseTyped(shape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const added = await perform(context.services, addJoinDomain, { ...parsed.value, by });
  if (added.ok) return redirect("/network/domains?done=added");
  switch (added.refusal.kind) {
    case "no-domain":
      return refuseForm(typed, { domain: "Write the part after the @ of their addresses, like example.nhs.uk." });
    case "listed-already":
      return refuseForm(typed, { domain: "This domain is in the list already." });
  }
}

export default function Domains() {
  const { domains, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  return (
    <Page heading="Who joins at once" width="full" errors={errorItems(refused)}>
      {refused ? null : <DoneBanner done={done} />}
      <div className="reading-width">
        <p>
          Whoever asks to join with an address of one of these domains is let in without waiting. The whole domain must
          be the same: example.nhs.uk lets in nobody from other-example.nhs.uk or mail.example.nhs.uk.
        </p>
        <Form method="post" noValidate>
          <input type="hidden" name="intent" value="add" />
          <TextInput {...kept.one("domain")} label="Domain" hint="The part after the @" spellCheck={false} />
          <TextInput {...kept.one("note")} label="Whose it is" />
          <Button>Add it</Button>
        </Form>
      </div>
      <Table
        caption="Listed domains"
        empty="No domain is listed: everybody waits for a facilitator."
        columns={[
          { key: "domain", label: "Domain" },
          { key: "note", label: "Whose it is" },
          { key: "since", label: "Since" },
          { key: "remove", label: "Take it off" },
        ]}
        rows={domains.map(({ domain, note, addedAt }) => ({
          id: domain,
          cells: {
            domain,
            note,
            since: <When at={addedAt} />,
            remove: <RowButton fields={{ intent: "remove", domain }} text="Take off" about={domain} />,
          },
        }))}
      />
    </Page>
  );
}
