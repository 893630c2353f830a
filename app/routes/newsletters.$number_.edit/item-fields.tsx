import { LinkButton } from "#app/ui/button/button.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import type { FormItem } from "./items-view.ts";

type Props = { item: FormItem; at: number; last: boolean; error: string | undefined };

/** An item of the list with its line, and the buttons that move it. */
export function ItemFields({ item: { to, says, why }, at, last, error }: Props) {
  const name = says ?? "Not there any more";
  return (
    <>
      <input type="hidden" name="item" value={to} />
      <TextInput
        id={`why-${at}`}
        name="why"
        label={name}
        hint="Why it is worth a look, in a line (optional)"
        value={why}
        error={error}
      />
      <p>
        {at === 0 ? null : <Arrange intent={`up ${at}`} text="Move up" about={name} />}{" "}
        {last ? null : <Arrange intent={`down ${at}`} text="Move down" about={name} />}{" "}
        <Arrange intent={`remove ${at}`} text="Take out" about={name} />
      </p>
    </>
  );
}

function Arrange({ intent, text, about }: { intent: string; text: string; about: string }) {
  return (
    <LinkButton name="intent" value={intent}>
      {text}
      <VisuallyHidden> {about}</VisuallyHidden>
    </LinkButton>
  );
}
