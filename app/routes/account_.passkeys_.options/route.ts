import { data, type ActionFunctionArgs } from "@remix-run/node";
import { optionsToAdd } from "#app/sign-in/passkey-options.ts";
import { prepareGuestSession } from "#app/sign-in/prepare-guest-session.ts";
import { perform } from "#app/use-cases/perform.ts";
import { keepChallenge } from "#app/use-cases/sign-in/passkey-challenge.ts";
import { listPasskeys } from "#db/queries/passkeys.ts";
import { ownAccountOf } from "../account/own-account-of.ts";

/** Asked for by the page's own script, just before the device makes a passkey. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = ownAccountOf(context);
  const { services } = context;
  const options = await optionsToAdd(services, member, await listPasskeys(services.db.read, member.id));
  const { tokenHash, device } = prepareGuestSession(request, context);
  await perform(services, keepChallenge, { tokenHash, device, purpose: "add", challenge: options.challenge });
  return Response.json(options, { headers: { "Cache-Control": "no-store" } });
}

export function loader(): never {
  throw data(null, { status: 404 });
}
