import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { homeOf } from "#app/domain/people/home-of.ts";
import { whyLinkNot } from "#app/domain/people/mailed-link.ts";
import { deviceOf } from "#app/sign-in/device.ts";
import { newSessionCookie } from "#app/sign-in/session-cookie.ts";
import { hashToken, makeToken } from "#app/sign-in/token.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { signInByLink } from "#app/use-cases/sign-in/sign-in-by-link.ts";
import { findMailedLink } from "#db/queries/mailed-links.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { LinkNotUsable } from "./parts.tsx";

export const meta = titled("Sign in");

/** Only looks: mail scanners open every link, and must not use it up. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, clock } = context.services;
  const link = await findMailedLink(db.read, hashToken(params["token"] ?? ""));
  const refusal = link?.purpose === "work-address" ? { kind: "no-such-link" as const } : whyLinkNot(link, clock.now());
  const invited = link?.purpose === "invitation";
  return data({ invited, refusal: refusal?.kind ?? null }, { status: refusal === null ? 200 : 410 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { services } = context;
  const token = makeToken(services.ids.randomBytes);
  const signedIn = await perform(services, signInByLink, {
    linkHash: hashToken(params["token"] ?? ""),
    tokenHash: hashToken(token),
    device: deviceOf(request.headers.get("user-agent")),
    sessionBefore: context.session.tokenHash,
  });
  if (!signedIn.ok) return data({ refusal: signedIn.refusal.kind }, { status: 410 });
  const { memberId, staff } = signedIn.value;
  const home = homeOf(await listRoles(services.db.read, memberId, services.clock.now()));
  return redirect(staff ? "/sign-in/second-step" : home, {
    headers: { "Set-Cookie": newSessionCookie(services, token) },
  });
}

export default function ConfirmSignIn() {
  const { invited, refusal } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refusal ?? refusal;
  if (refused) return <LinkNotUsable why={refused} />;
  return (
    <Page heading={invited ? "Join the network" : "Sign in"}>
      <p>
        {invited
          ? "Press the button to begin. The next page helps you to set up your phone for sign-in codes."
          : "Press the button to sign in on this device."}
      </p>
      <Form method="post">
        <Button>{invited ? "Begin" : "Sign in"}</Button>
      </Form>
    </Page>
  );
}
