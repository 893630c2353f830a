import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { Kept } from "../administration/kept.ts";

/** Who takes on what somebody owns. Shown only when they own something. */
export function HeirField({ owned, kept }: { owned: number; kept: Kept }) {
  if (owned === 0 && kept.error("heirMail") === undefined) return null;
  return (
    <TextInput
      {...kept.one("heirMail")}
      label="Who takes on what they look after"
      hint={`The mail address of a member. They look after ${owned === 1 ? "1 resource" : `${owned} resources`} of the library.`}
      type="email"
      spellCheck={false}
    />
  );
}
