import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireCase, requireSeen } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { answerRequest } from "#app/use-cases/record/answer-request.ts";
import { oneOf, words } from "../administration/fields.ts";
import { errorItems } from "../administration/kept.ts";
import { parseTyped, readTyped, refuseForm } from "../administration/typed.ts";
import { neededWords } from "../desk.$reference/free-words.ts";
import { RequestPart } from "./request-part.tsx";
import { requestsView } from "./requests-view.ts";

export const links = laterStyles;
export const meta = titled("What they asked of us");
export const handle: RouteHandle = { frame: "staff" };

const shape = z.object({
  id: words("Open this page again: it has lost its place.", 100),
  state: oneOf(["done", "partly", "refused"], "Choose what you decided."),
  answer: neededWords("Write the answer. The person reads it as you write it."),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const view = await requestsView(context.services, await requireCase(context, params["reference"]));
  return { view, done: new URL(request.url).searchParams.get("done") === "answered" };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { found, viewer } = await requireSeen(context, params["reference"]);
  const typed = await readTyped(request);
  const parsed = parseTyped(shape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const { reference } = found.referral;
  const { memberId } = viewer;
  const answered = await unlessStorageRefuses(
    () => perform(context.services, answerRequest, { memberId, reference, ...parsed.value }),
    () => null,
  );
  if (answered === null) return refuseForm(typed, { form: notSaved }, 409);
  if (answered.ok) return redirect(`/desk/${reference}/requests?done=answered`);
  switch (answered.refusal.kind) {
    case "no-such-referral":
    case "no-such-request":
      throw data(null, { status: 404 });
    case "not-yours-to-do":
      return refuseForm(typed, { form: "A lead who does not hold this record answers it. Tell them." }, 409);
    case "answered-already":
    case "changed-meanwhile":
      return refuseForm(typed, { form: alreadyWords }, 409);
  }
}

const alreadyWords = "Somebody has answered this meanwhile. Their answer stands below, with what you typed under it.";

export default function Requests() {
  const { view, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      heading={`What ${view.called} asked of us`}
      caption={`Reference ${view.shownReference}`}
      back={{ to: `/desk/${view.reference}`, text: "Their record" }}
      errors={errorItems(refused)}
    >
      {done && refused === undefined ? (
        <NotificationBanner kind="success" heading="The answer is kept. They read it on their page." />
      ) : null}
      <p>
        <Link to={`/desk/${view.reference}/asked`}>Write down what they asked</Link>
      </p>
      {view.requests.length === 0 ? <p className="empty-list">They asked for nothing yet.</p> : null}
      {view.requests.map((one) => (
        <RequestPart key={one.id} one={one} refused={refused?.typed?.["id"]?.[0] === one.id ? refused : undefined} />
      ))}
    </Page>
  );
}
