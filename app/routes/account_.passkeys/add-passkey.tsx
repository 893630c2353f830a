import { Form } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { Button } from "#app/ui/button/button.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";

type Stand = "not-here" | "elsewhere" | "ready" | "failed";

/** Making a passkey is the device's work, so it needs script, and the address that passkeys belong to. */
export function AddPasskey({ origin, error }: { origin: string; error: string | undefined }) {
  const [stand, setStand] = useState<Stand>("not-here");
  const form = useRef<HTMLFormElement>(null);
  const answer = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const known = "PublicKeyCredential" in window;
    setStand(window.location.origin !== origin ? "elsewhere" : known ? "ready" : "not-here");
  }, [origin]);

  async function make() {
    try {
      const { startRegistration } = await import("@simplewebauthn/browser");
      const asked = await fetch("/account/passkeys/options", { method: "POST" });
      if (!asked.ok) throw new Error("The site did not answer");
      type Options = Parameters<typeof startRegistration>[0]["optionsJSON"];
      const made = await startRegistration({ optionsJSON: (await asked.json()) as Options });
      if (answer.current !== null) answer.current.value = JSON.stringify(made);
      form.current?.requestSubmit();
    } catch {
      setStand("failed"); // they changed their mind, or the device made none: said below
    }
  }

  if (stand === "not-here") {
    return <p>To add a passkey, open this page in a browser that can make one, with JavaScript turned on.</p>;
  }
  if (stand === "elsewhere") {
    return (
      <p>
        Passkeys belong to <a href={`${origin}/account/passkeys`}>{origin}</a>. Open the site there to add one.
      </p>
    );
  }
  return (
    <Form method="post" ref={form} reloadDocument>
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="answer" ref={answer} />
      <TextInput id="name" name="name" label="A name for it" hint="Like “my phone”." maxLength={60} error={error} />
      <p role="status">{stand === "failed" ? "No passkey was made. You can try again." : null}</p>
      <Button type="button" onClick={() => void make()}>
        Add a passkey
      </Button>
    </Form>
  );
}
