import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { administratorOf } from "../administration/administrator-of.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import { actOnMember } from "./act-on-member.ts";
import { loadMember } from "./load-member.ts";
import { AboutMember, EndAccess, RolesForm } from "./parts.tsx";
import { WorkerForm } from "./worker-form.tsx";

export const meta = titled("Member");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: own } = administratorOf(context);
  const loaded = await loadMember(context.services, params["member"] ?? "");
  return { ...loaded, isYou: loaded.member.id === own, done: new URL(request.url).searchParams.get("done") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: by } = administratorOf(context);
  const outcome = await actOnMember(context.services, { request, memberId: params["member"] ?? "", by });
  return "done" in outcome ? redirect(`/administration/people/${params["member"]}?done=${outcome.done}`) : outcome;
}

export default function MemberPage() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const intent = refused?.typed?.["intent"]?.[0];
  const keptFor = (...intents: string[]) =>
    keptIn(intent !== undefined && intents.includes(intent) ? refused : undefined);
  const back = { to: "/administration/people", text: "Members" };
  return (
    <Page heading={loaded.member.name} back={back} errors={errorItems(refused)}>
      {refused ? null : <DoneBanner done={loaded.done} />}
      <AboutMember loaded={loaded} />
      {loaded.member.active ? (
        <>
          <RolesForm loaded={loaded} kept={keptFor("roles")} />
          <WorkerForm loaded={loaded} kept={keptFor("add-worker", "save-worker")} open={intent === "add-worker"} />
          {loaded.isYou ? null : <EndAccess held={loaded.held} owned={loaded.owned} kept={keptFor("end-access")} />}
        </>
      ) : null}
    </Page>
  );
}
