import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { moversOf } from "#app/domain/people/may.ts";
import { whyNotSaid } from "#app/domain/referral/why-not-said.ts";
import { requireCase, requireSeen } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { perform } from "#app/use-cases/perform.ts";
import { noteSharing } from "#app/use-cases/record/note-sharing.ts";
import { sharingOf } from "#db/queries/sharing.ts";
import { SharingPage } from "./sharing-page.tsx";
import { sharingLines } from "./sharing-lines.ts";

export const links = laterStyles;
export const meta = titled("Who we may tell");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { found, viewer } = await requireCase(context, params["reference"]);
  const { referral, safe, facts } = found;
  return {
    reference: referral.reference,
    called: safe.called || "the person",
    lines: sharingLines(referral, await sharingOf(context.services.db.read, referral)),
    mayWrite: moversOf(viewer, facts).length > 0,
    done: new URL(request.url).searchParams.get("done") === "changed",
  };
}

const seen = z.string().regex(/^\d{0,15}$/u);
const pressed = z.object({ what: z.enum(["practice", "referrer"]), shared: z.enum(["yes", "no"]), seen });

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { found, viewer } = await requireSeen(context, params["reference"]);
  const { reference } = found.referral;
  const parsed = pressed.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw data(null, { status: 400 });
  const { what, shared } = parsed.data;
  const at = parsed.data.seen === "" ? null : new Date(Number(parsed.data.seen));
  const input = { memberId: viewer.memberId, reference, what, shared: shared === "yes", seen: at };
  const noted = await unlessStorageRefuses(
    () => perform(context.services, noteSharing, input),
    () => null,
  );
  if (noted === null) return data({ notice: notSaved }, { status: 503 });
  if (noted.ok) return redirect(`/desk/${reference}/sharing?done=changed`);
  switch (noted.refusal.kind) {
    case "no-such-referral":
    case "nobody-to-tell":
      throw data(null, { status: 404 });
    case "not-yours-to-do":
      return data({ notice: whyNotSaid("not-yours-to-do") }, { status: 409 });
    case "changed-meanwhile":
      return data({ notice: changed }, { status: 409 });
  }
}

const changed =
  "Their answer was changed while you were here. It stands below as it is now. Ask them again if it is not what they told you.";

export default function Sharing() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <SharingPage view={view} notice={refused?.notice ?? null} />;
}
