import { Form } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { Button } from "#app/ui/button/button.tsx";

type Stand = "not-here" | "ready" | "asking" | "failed";

/** Shown once script runs, where the browser knows passkeys and the page stands at the address that they belong to. */
export function PasskeyButton({ origin, to }: { origin: string; to: string }) {
  const [stand, setStand] = useState<Stand>("not-here");
  const form = useRef<HTMLFormElement>(null);
  const answer = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (window.location.origin === origin && "PublicKeyCredential" in window) setStand("ready");
  }, [origin]);
  if (stand === "not-here") return null;

  async function ask() {
    setStand("asking");
    try {
      const { startAuthentication } = await import("@simplewebauthn/browser");
      const asked = await fetch("/sign-in/passkey/options", { method: "POST" });
      if (!asked.ok) throw new Error("The site did not answer");
      type Options = Parameters<typeof startAuthentication>[0]["optionsJSON"];
      const signed = await startAuthentication({ optionsJSON: (await asked.json()) as Options });
      if (answer.current !== null) answer.current.value = JSON.stringify(signed);
      form.current?.requestSubmit();
    } catch {
      setStand("failed"); // they changed their mind, or the device has no passkey for us: both are said below
    }
  }

  return (
    <Form method="post" action="/sign-in/passkey" ref={form} reloadDocument>
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="answer" ref={answer} />
      <p role="status">
        {stand === "failed" ? "That did not work. Try again, or ask for a link by mail above." : null}
      </p>
      <Button type="button" kind="secondary" onClick={() => void ask()}>
        Sign in with a passkey
      </Button>
    </Form>
  );
}
