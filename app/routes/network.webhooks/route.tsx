import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireMay } from "#app/sign-in/require-member.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { addWebhook } from "#app/use-cases/webhooks/add-webhook.ts";
import { endWebhook } from "#app/use-cases/webhooks/end-webhook.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listWebhooks } from "#db/queries/discussion/webhooks.ts";
import { listSpaces } from "#db/queries/space-members.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { maybeOne, words } from "../administration/fields.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { intentOf, parseTyped, readTyped, refuseForm } from "../administration/typed.ts";
import { AddForm, ListedAddresses, SecretOnce, WhatIsSent } from "./parts.tsx";

export const meta = titled("Partners’ sites");

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMay(context, "keep-webhooks", request);
  const { db, ids } = context.services;
  const open = (await listSpaces(db.read)).filter(({ postsSeenBy }) => postsSeenBy === "public");
  const listed = await listWebhooks(db.read);
  return {
    done: new URL(request.url).searchParams.get("done"),
    id: ids.newId(),
    spaces: open.map(({ id, name }) => ({ value: id, label: name })),
    webhooks: listed.map(({ id, url, space, addedAt, endedAt, lastAt, lastStatus }) => {
      return { id, url, space, addedAt, endedAt, lastAt, lastStatus };
    }),
  };
}

const address = "Write an address that begins with https://, without a name or password in it.";
const shape = z.object({ id: words("Open the page again.", 50), url: words(address, 500), space: maybeOne });

export async function action({ request, context }: ActionFunctionArgs) {
  const { services } = context;
  const viewer = await requireMay(context, "keep-webhooks");
  const typed = await readTyped(request);
  if (intentOf(typed) === "end") {
    const ended = await perform(services, endWebhook, { viewer, id: typed["id"]?.[0] ?? "" });
    if (!ended.ok) throw data(null, { status: 404 });
    return redirect("/network/webhooks?done=webhook-ended");
  }
  const parsed = parseTyped(shape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const { id, url, space: spaceId } = parsed.value;
  const added = await perform(services, addWebhook, { viewer, id, url, spaceId });
  if (added.ok) {
    const { secret } = added.value;
    return secret === null
      ? redirect("/network/webhooks")
      : data({ secret }, { headers: { "Cache-Control": "no-store" } });
  }
  switch (added.refusal.kind) {
    case "not-yours":
      throw data(null, { status: 404 });
    case "no-address":
      return refuseForm(typed, { url: address });
    case "no-space":
      return refuseForm(typed, { space: "Choose a space that everybody may read." });
    case "too-many":
      return refuseForm(typed, { url: "20 addresses are told of posts already. End one of them first." });
  }
}

export default function Webhooks() {
  const { webhooks, spaces, id, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const refused = sent !== undefined && "typed" in sent ? sent : undefined;
  return (
    <Page heading="Partners’ sites" width="full" errors={errorItems(refused)}>
      {sent === undefined ? <DoneBanner done={done} /> : null}
      <div className="reading-width">
        {sent !== undefined && "secret" in sent ? <SecretOnce secret={sent.secret} /> : null}
        <WhatIsSent />
        <AddForm key={id} id={id} spaces={spaces} kept={keptIn(refused)} />
      </div>
      <ListedAddresses webhooks={webhooks} />
    </Page>
  );
}
