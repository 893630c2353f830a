import { Form } from "@remix-run/react";
import { Button, LinkButton } from "#app/ui/button/button.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";

export type AgendaButtonProps = {
  /** The address of the conference. */
  to: string;
  session: { number: number; title: string };
  isOn: boolean;
  /** The page to come back to. */
  back: string;
  small?: boolean;
};

/** Puts a session on one's own agenda, or takes it off. It needs no account. */
export function AgendaButton({ to, session, isOn, back, small = false }: AgendaButtonProps) {
  const words = (
    <>
      {isOn ? "Take off my agenda" : "Add to my agenda"}
      <VisuallyHidden>: {session.title}</VisuallyHidden>
    </>
  );
  return (
    <Form method="post" action={`${to}/agenda`} className="not-printed" preventScrollReset>
      <input type="hidden" name="intent" value={isOn ? "take-off" : "add"} />
      <input type="hidden" name="session" value={session.number} />
      <input type="hidden" name="back" value={back} />
      {small ? <LinkButton>{words}</LinkButton> : <Button kind="secondary">{words}</Button>}
    </Form>
  );
}
