import { data, type ActionFunctionArgs } from "@remix-run/node";
import { optionsToSignIn } from "#app/sign-in/passkey-options.ts";
import { prepareGuestSession } from "#app/sign-in/prepare-guest-session.ts";
import { perform } from "#app/use-cases/perform.ts";
import { keepChallenge } from "#app/use-cases/sign-in/passkey-challenge.ts";

/** Asked for by the sign-in page's own script, just before the device signs. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { services, session, address } = context;
  const allowance = await services.limits.take("sign-in", { session: session.tokenHash, address });
  if (!allowance.allowed) throw data(null, { status: 429 });
  const options = await optionsToSignIn(services);
  const { tokenHash, device, cookie } = prepareGuestSession(request, context);
  await perform(services, keepChallenge, { tokenHash, device, purpose: "sign-in", challenge: options.challenge });
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (cookie !== null) headers.set("Set-Cookie", cookie);
  return Response.json(options, { headers });
}

export function loader(): never {
  throw data(null, { status: 404 });
}
