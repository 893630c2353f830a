import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cleanLine } from "#app/domain/guide/clean-text.ts";
import { checkMade } from "#app/sign-in/check-passkey.ts";
import { passkeySite } from "#app/sign-in/passkey-site.ts";
import { toErrorItems } from "#app/ui/error-summary/error-summary.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { When } from "#app/ui/when/when.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { addPasskey, takePasskeyAway } from "#app/use-cases/sign-in/change-passkeys.ts";
import { takeKeptChallenge } from "#app/use-cases/sign-in/passkey-challenge.ts";
import { listPasskeys } from "#db/queries/passkeys.ts";
import { ownAccountOf } from "../account/own-account-of.ts";
import { RowButton } from "../administration/row-button.tsx";
import { AddPasskey } from "./add-passkey.tsx";

export const links = laterStyles;
export const meta = titled("Your passkeys");
export const handle: RouteHandle = { frame: "staff" };

const longestName = 60;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id } = ownAccountOf(context, request);
  const { db, config } = context.services;
  const held = await listPasskeys(db.read, id);
  const passkeys = held.map(({ id: own, name, createdAt, lastUsedAt }) => ({ id: own, name, createdAt, lastUsedAt }));
  return { passkeys, origin: passkeySite(config).origin };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: memberId } = ownAccountOf(context);
  const form = await request.formData();
  const said = (name: string) => String(form.get(name) ?? "");
  if (said("intent") === "remove") {
    await perform(context.services, takePasskeyAway, { id: said("passkey"), memberId });
    return redirect("/account/passkeys");
  }
  const name = cleanLine(said("name")).slice(0, longestName) || "Passkey";
  return (await add(context, { memberId, name, answer: said("answer") }))
    ? redirect("/account/passkeys")
    : data({ problem: "That passkey could not be added. Press the button and try again." }, { status: 422 });
}

async function add({ services, session }: AppLoadContext, given: { memberId: string; name: string; answer: string }) {
  if (session.tokenHash === null) return false;
  const taken = await perform(services, takeKeptChallenge, { tokenHash: session.tokenHash, purpose: "add" });
  if (!taken.ok || taken.value.challenge === null) return false;
  const made = await checkMade(services.config, taken.value.challenge, given.answer);
  if (made === null) return false;
  return (await perform(services, addPasskey, { ...made, memberId: given.memberId, name: given.name })).ok;
}

export default function Passkeys() {
  const { passkeys, origin } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const errors = problem === undefined ? [] : toErrorItems({ name: problem });
  return (
    <Page heading="Your passkeys" back={{ to: "/account", text: "Your account" }} errors={errors}>
      <p>
        With a passkey you sign in by the lock of your phone or computer: a finger, your face or its code. No mail and
        no sign-in code is needed. Add one on each device of your own, never on a shared one.
      </p>
      <Table
        caption="Your passkeys"
        captionHidden
        empty="You have no passkey yet."
        columns={[
          { key: "name", label: "Name" },
          { key: "made", label: "Added" },
          { key: "used", label: "Last used" },
          { key: "remove", label: "Remove it" },
        ]}
        rows={passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
          id,
          cells: {
            name,
            made: <When at={createdAt} />,
            used: lastUsedAt === null ? "Not yet" : <When at={lastUsedAt} />,
            remove: <RowButton fields={{ intent: "remove", passkey: id }} text="Remove" about={name} />,
          },
        }))}
      />
      <h2 className="nhsuk-heading-m">Add a passkey</h2>
      <AddPasskey origin={origin} error={problem} />
    </Page>
  );
}
