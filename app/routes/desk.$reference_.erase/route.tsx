import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { erasableParts, keptReasons, type ErasingDecision } from "#app/domain/record/erasing.ts";
import { readReference } from "#app/domain/referral/reference.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { When } from "#app/ui/when/when.tsx";
import { decideErasing } from "#app/use-cases/rights/decide-erasing.ts";
import { eraseForGood } from "#app/use-cases/rights/erase-for-good.ts";
import { many, oneOf, words } from "../administration/fields.ts";
import { errorItems } from "../administration/kept.ts";
import { parseTyped, readTyped, refuseForm } from "../administration/typed.ts";
import { freeWords } from "../desk.$reference/free-words.ts";
import { ErasingPart } from "./erasing-part.tsx";
import { eraseView } from "./erase-view.ts";
import { holdWords, whyNotWords } from "./erase-words.ts";
import { requireEnd, requireEndSeen } from "./require-end.ts";

export const links = laterStyles;
export const meta = titled("Erasing a record");
export const handle: RouteHandle = { frame: "staff" };

const shape = z.object({
  id: words("Open this page again: it has lost its place.", 100),
  decision: oneOf(["all", "part", "refuse"], "Choose what you decide."),
  parts: many,
  kept: many,
  answer: freeWords,
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = await requireEnd(context, params["reference"]);
  if (!asked.found.may.decide) throw data(null, { status: 404 });
  const view = await eraseView(context.services, asked);
  return { view, done: new URL(request.url).searchParams.get("done") === "decided" };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { services } = context;
  const typed = await readTyped(request);
  const parsed = parseTyped(shape, typed);
  const { memberId } = viewerOf(context);
  if (!parsed.ok) {
    await requireEndSeen(context, params["reference"]);
    return refuseForm(typed, parsed.errors);
  }
  // The act opens the door itself: after the first press of this button there is no record any more.
  const reference = readReference(params["reference"] ?? "") ?? "";
  const input = { memberId, reference, id: parsed.value.id, decision: decisionOf(parsed.value) };
  const decided = await unlessStorageRefuses(
    () => eraseForGood(services, decideErasing, input),
    () => null,
  );
  if (decided === null) return refuseForm(typed, { form: notSaved }, 409);
  if (decided.ok) {
    const whole = input.decision.kind === "all";
    return redirect(whole ? `/receipt/${decided.value.code}?done=erased` : `/desk/${reference}/erase?done=decided`);
  }
  const { kind } = decided.refusal;
  switch (kind) {
    case "no-such-referral":
    case "no-such-request":
    case "not-yours-to-do":
      throw data(null, { status: 404 });
    case "answered-already":
      return refuseForm(typed, { form: "Somebody has decided this meanwhile. It stands below." }, 409);
    case "not-whole":
      return refuseForm(typed, notWhole(input.decision));
    case "close-first":
    case "held":
    case "other-requests-wait":
      return refuseForm(typed, { form: whyNotWords[kind] }, 409);
  }
}

function decisionOf({ decision, parts, kept, answer }: z.output<typeof shape>): ErasingDecision {
  const keptBecause = keptReasons.filter((one) => kept.includes(one));
  if (decision === "all") return { kind: "all" };
  if (decision === "refuse") return { kind: "refuse", keptBecause, answer };
  return { kind: "part", parts: erasableParts.filter((one) => parts.includes(one)), keptBecause, answer };
}

function notWhole(decision: ErasingDecision): Record<string, string> {
  if (decision.kind === "all") return {};
  return {
    ...(decision.kind === "part" && decision.parts.length === 0 ? { parts: "Choose what is erased." } : {}),
    ...(decision.keptBecause.length === 0 ? { kept: "Choose why the rest is kept." } : {}),
    ...(decision.answer.trim() === "" ? { answer: "Write the answer. The person reads it as you write it." } : {}),
  };
}

export default function Erase() {
  const { view, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { shownReference, state, closedAt, team, holds, requests } = view;
  return (
    <Page
      heading="Erasing this record"
      caption={`Reference ${shownReference}`}
      back={{ to: "/desk/requests", text: "What people asked of us" }}
      errors={errorItems(refused)}
    >
      {done && refused === undefined ? (
        <NotificationBanner kind="success" heading="It is decided. They read it on their page." />
      ) : null}
      <p>This page shows no word of the record, so that whoever decides need not read it.</p>
      <SummaryList
        rows={[
          { key: "Team", value: team },
          { key: "State", value: state },
          ...(closedAt === null ? [] : [{ key: "Closed", value: <When at={closedAt} /> }]),
          { key: "Holds", value: holds.length === 0 ? "None" : holds.map((kind) => holdWords[kind]).join(", ") },
        ]}
      />
      {requests.length === 0 ? <p className="empty-list">Nobody asked for this record to be erased.</p> : null}
      {requests.map((one) => (
        <ErasingPart
          key={one.id}
          one={one}
          mayDecide={view.mayDecide}
          refused={refused?.typed?.["id"]?.[0] === one.id ? refused : undefined}
        />
      ))}
    </Page>
  );
}
