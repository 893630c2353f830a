import { redirect, type ActionFunctionArgs, type AppLoadContext } from "@remix-run/node";
import { homeOf } from "#app/domain/people/home-of.ts";
import { ownAddress } from "#app/domain/people/own-address.ts";
import { checkUsed, passkeyIdOf } from "#app/sign-in/check-passkey.ts";
import { startSession } from "#app/sign-in/start-session.ts";
import { perform } from "#app/use-cases/perform.ts";
import { takeKeptChallenge } from "#app/use-cases/sign-in/passkey-challenge.ts";
import { signInByPasskey } from "#app/use-cases/sign-in/sign-in-by-passkey.ts";
import { findPasskey } from "#db/queries/passkeys.ts";
import { listRoles } from "#db/queries/sessions.ts";

/** What the device signed. Whatever is wrong with it, the answer is the same. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { services } = context;
  const form = await request.formData();
  const used = await usedPasskey(context, String(form.get("answer") ?? ""));
  const { session, headers } = startSession(request, context);
  const signedIn = used === null ? null : await perform(services, signInByPasskey, { ...session, ...used });
  const to = ownAddress(String(form.get("to") ?? ""));
  const query = to === null ? "" : `&to=${encodeURIComponent(to)}`;
  if (!signedIn?.ok) return redirect(`/sign-in?passkey=not-known${query}`);
  const roles = await listRoles(services.db.read, signedIn.value.memberId, services.clock.now());
  return redirect(to ?? homeOf(roles), { headers: headers({ stay: false }) });
}

async function usedPasskey({ services, session, address }: AppLoadContext, answer: string) {
  const { tokenHash } = session;
  const allowance = await services.limits.take("sign-in", { session: tokenHash, address });
  const passkeyId = passkeyIdOf(answer);
  if (!allowance.allowed || tokenHash === null || passkeyId === null) return null;
  const taken = await perform(services, takeKeptChallenge, { tokenHash, purpose: "sign-in" });
  const passkey = await findPasskey(services.db.read, passkeyId);
  if (!taken.ok || taken.value.challenge === null || passkey === null) return null;
  const checked = await checkUsed(services.config, taken.value.challenge, { answer, passkey });
  return checked === null ? null : { ...checked, passkeyId, counterBefore: passkey.counter };
}

export function loader() {
  return redirect("/sign-in");
}
