import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { homeOf } from "#app/domain/people/home-of.ts";
import { isStaff, needsSecondStep } from "#app/domain/people/is-staff.ts";
import { whyLinkNot } from "#app/domain/people/mailed-link.ts";
import { ownAddress } from "#app/domain/people/own-address.ts";
import type { Services } from "#app/services.ts";
import { startSession } from "#app/sign-in/start-session.ts";
import { hashToken } from "#app/sign-in/token.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { perform } from "#app/use-cases/perform.ts";
import { signInByLink } from "#app/use-cases/sign-in/sign-in-by-link.ts";
import { findOpenInvitation } from "#db/queries/invitations.ts";
import { findMailedLink } from "#db/queries/mailed-links.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { LinkNotUsable, PressToSignIn } from "./parts.tsx";

export const meta = titled("Sign in");

/** Only looks: mail scanners open every link, and must not use it up. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { services } = context;
  const link = await findMailedLink(services.db.read, hashToken(params["token"] ?? ""));
  const known = link?.purpose === "work-address" ? null : link;
  const refusal = whyLinkNot(known, services.clock.now())?.kind ?? null;
  const invited = known?.purpose === "invitation";
  const staff = known?.memberId ? await willNeedSecondStep(services, known.memberId) : false;
  return data({ invited, staff, refusal }, { status: refusal === null ? 200 : 410 });
}

/** Whether the next page asks for the second step: by a role that is held, or one that the invitation brings. */
async function willNeedSecondStep({ db, clock }: Services, memberId: string): Promise<boolean> {
  const now = clock.now();
  if (isStaff(await listRoles(db.read, memberId, now))) return true;
  const role = (await findOpenInvitation(db.read, memberId, now))?.role ?? null;
  return role !== null && needsSecondStep(role);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { services } = context;
  const stay = (await request.formData()).get("stay") === "yes";
  const { session, headers } = startSession(request, context);
  const linkHash = hashToken(params["token"] ?? "");
  const signedIn = await perform(services, signInByLink, { ...session, linkHash });
  if (!signedIn.ok) return data({ refusal: signedIn.refusal.kind }, { status: 410 });
  const { memberId, needsSecondStep: codeNext, welcomed } = signedIn.value;
  const to = ownAddress(new URL(request.url).searchParams.get("to"));
  const home = homeOf(await listRoles(services.db.read, memberId, services.clock.now()));
  const query = to === null ? "" : `?to=${encodeURIComponent(to)}`;
  const next = codeNext ? `/sign-in/second-step${query}` : welcomed ? `/welcome${query}` : (to ?? home);
  return redirect(next, { headers: headers({ stay: stay && !codeNext }) });
}

export default function ConfirmSignIn() {
  const { invited, staff, refusal } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refusal ?? refusal;
  return refused ? <LinkNotUsable why={refused} /> : <PressToSignIn invited={invited} staff={staff} />;
}
