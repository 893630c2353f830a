import type { GuideForm } from "#app/routes/refer.$flow.$step/read-form.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Page } from "#app/ui/page/page.tsx";

/** What was typed while nobody was signed in any more, and where it goes. */
export type KeptTyped = { to: string; form: GuideForm };

/** Nothing of it is lost: it stands here, and is sent once somebody has signed in again in another tab. */
export function SignedOutPage({ kept: { to, form } }: { kept: KeptTyped }) {
  const typed = Object.entries(form.raw).flatMap(([name, values]) => values.map((value) => ({ name, value })));
  const words = typed.filter(({ value }) => value.trim() !== "");
  return (
    <Page heading="You are signed out">
      <p>
        You were away for a while, so we signed you out. What you chose and typed on the last page is not saved yet. It
        is here, and the answers before it are kept.
      </p>
      <ul>
        {words.map(({ name, value }) => (
          <li key={`${name} ${value}`}>{value}</li>
        ))}
      </ul>
      <p>
        <a href="/sign-in" target="_blank" rel="noreferrer">
          Sign in again, in a new tab
        </a>
        . Then come back to this one and press the button.
      </p>
      <form method="post" action={to}>
        <input type="hidden" name="conversation" value={form.conversationId} />
        <input type="hidden" name="turn" value={form.turn} />
        <input type="hidden" name="client-id" value={form.clientId} />
        {typed.map(({ name, value }) => (
          <input type="hidden" key={`${name} ${value}`} name={name} value={value} />
        ))}
        <Button>I have signed in: save it</Button>
      </form>
    </Page>
  );
}
