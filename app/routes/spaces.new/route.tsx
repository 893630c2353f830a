import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { mayDo } from "#app/domain/people/may-do.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { saveSpace } from "#app/use-cases/discussion/save-space.ts";
import { perform } from "#app/use-cases/perform.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { readTyped, refuseForm } from "../administration/typed.ts";
import { noHost, readSpace } from "../spaces/read-space.ts";
import { SpaceForm } from "../spaces/space-form.tsx";

export const meta = titled("Make a space");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "answer-space-requests", request);
  if (!mayDo(viewer, "answer-space-requests")) throw data(null, { status: 404 });
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireMay(context, "answer-space-requests");
  const typed = await readTyped(request);
  const read = await readSpace(context.services, typed);
  if (!read.ok) return refuseForm(typed, read.errors);
  const done = await perform(context.services, saveSpace, { viewer, spaceId: null, settings: read.settings });
  if (done.ok) return redirect(`/spaces/${done.value.id}`);
  if (done.refusal.kind === "no-such-host") return refuseForm(typed, { host: noHost });
  throw data(null, { status: 404 });
}

const closed = {
  name: "",
  purpose: "",
  postsSeenBy: "members",
  writtenBy: "members",
  joining: "by-request",
  kind: "talk",
  host: "",
};

export default function NewSpace() {
  const refused = useActionData<typeof action>();
  return (
    <Page heading="Make a space" back={{ to: "/spaces", text: "Discussions" }} errors={errorItems(refused)}>
      <SpaceForm kept={keptIn(refused)} stored={closed} button="Make the space" />
    </Page>
  );
}
