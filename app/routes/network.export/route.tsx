import { rm } from "node:fs/promises";
import { join } from "node:path";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { exportedPath } from "#app/domain/export/exported-path.ts";
import { isConfirmedFreshly } from "#app/domain/export/is-confirmed-freshly.ts";
import { sayBytes } from "#app/domain/library/say-bytes.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { askForExport } from "#app/use-cases/export/ask-for-export.ts";
import { findRoom } from "#app/use-cases/export/find-room.ts";
import { takeExport } from "#app/use-cases/export/take-export.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findSecondStep } from "#db/queries/second-steps.ts";
import { findSecondStepAt } from "#db/queries/sessions.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { errorItems } from "../administration/kept.ts";
import { intentOf, readTyped, refuseForm } from "../administration/typed.ts";
import { confirm } from "./confirm.ts";
import { exportView } from "./export-view.ts";
import { AskForIt, ConfirmFirst, HowItStands, WhatIsInIt, WhatItIs } from "./parts.tsx";

export const links = laterStyles;
export const meta = titled("Leave with everything");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { memberId } = await requireMay(context, "export-network", request);
  const { services, session } = context;
  const { db, clock, ids } = services;
  const passedAt = session.tokenHash === null ? null : await findSecondStepAt(db.read, session.tokenHash);
  const step = await findSecondStep(db.read, memberId);
  return {
    done: new URL(request.url).searchParams.get("done"),
    id: ids.newId(),
    view: await exportView(services),
    confirmed: isConfirmedFreshly(passedAt, clock.now()),
    hasApp: step !== null && step.confirmedAt !== null,
    room: await findRoom(services),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { services, session } = context;
  const viewer = await requireMay(context, "export-network");
  const typed = await readTyped(request);
  const said = (name: string) => typed[name]?.[0] ?? "";
  const asking = { viewer, tokenHash: session.tokenHash };
  switch (intentOf(typed)) {
    case "confirm": {
      const problem = await confirm(context, said("code"));
      return problem === null ? redirect("/network/export") : refuseForm(undefined, { code: problem });
    }
    case "remove": {
      const jobId = said("job");
      const removed = await perform(services, takeExport, { ...asking, jobId, act: "removed" });
      if (!removed.ok) return refusedFor(removed.refusal.kind);
      await rm(join(services.config.dataDir, exportedPath(jobId, "whole")), { force: true });
      return redirect("/network/export?done=removed");
    }
    default: {
      const { wanted, free } = await findRoom(services);
      if (free < wanted) return refuseForm(undefined, { form: noRoom(wanted, free) });
      const asked = await perform(services, askForExport, { ...asking, id: said("id") });
      return asked.ok ? redirect("/network/export") : refusedFor(asked.refusal.kind);
    }
  }
}

function refusedFor(kind: "not-yours" | "not-fresh" | "no-such-export") {
  switch (kind) {
    case "not-yours":
      throw data(null, { status: 404 });
    case "not-fresh":
      return refuseForm(undefined, { form: "Show that it is you once more. Then press the button again." });
    case "no-such-export":
      return refuseForm(undefined, { form: "That file is not kept any more. Have a new one made." });
  }
}

function noRoom(wanted: number, free: number): string {
  return `There is not enough room on the disk of this site: ${sayBytes(wanted)} are needed, and ${sayBytes(free)} are free. Have room made, or have it written to another disk at the server’s console: npm run -s network:export -- --to FOLDER`;
}

export default function LeaveWithEverything() {
  const { done, id, view, confirmed, hasApp, room } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const open = view.kind === "under-way";
  return (
    <Page heading="Leave with everything" errors={errorItems(refused)}>
      {refused === undefined ? <DoneBanner done={done} /> : null}
      <WhatItIs />
      <HowItStands view={view} confirmed={confirmed} />
      {confirmed ? null : <ConfirmFirst hasApp={hasApp} error={refused?.errors["code"]} />}
      {confirmed && !open ? <AskForIt id={id} again={view.kind !== "none"} room={room} /> : null}
      <WhatIsInIt />
    </Page>
  );
}
