import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { clearSessionCookie } from "#app/sign-in/session-cookie.ts";
import { Button } from "#app/ui/button/button.tsx";
import { forgetUnsentWords } from "#app/ui/exit/forget-unsent-words.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { perform } from "#app/use-cases/perform.ts";
import { endSession } from "#app/use-cases/sign-in/end-session.ts";

export const meta = titled("Sign out");

export async function action({ context }: ActionFunctionArgs) {
  const { tokenHash, member } = context.session;
  if (tokenHash !== null) await perform(context.services, endSession, { tokenHash, memberId: member?.id ?? null });
  return redirect("/", { headers: { "Set-Cookie": clearSessionCookie(context.services) } });
}

export default function SignOut() {
  return (
    <Page heading="Sign out">
      <p>Press the button to sign out on this device.</p>
      <Form method="post" onSubmit={forgetUnsentWords}>
        <Button>Sign out</Button>
      </Form>
    </Page>
  );
}
