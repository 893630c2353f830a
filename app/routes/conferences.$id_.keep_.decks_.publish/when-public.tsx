import { DateInput } from "#app/ui/date-input/date-input.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { Kept } from "../administration/kept.ts";

/** From when slides can be seen. Before that they are not there, and their session says when they will be. */
export function WhenPublic({ kept }: { kept: Kept }) {
  const at = (
    <>
      <DateInput {...kept.day("day")} label="Day" labelSize="s" />
      <TextInput {...kept.one("time")} label="Time" hint="UK time, like 16:30." width={5} />
    </>
  );
  return (
    <Radios
      {...kept.one("wanted", "now")}
      label="When everybody can see them"
      labelSize="m"
      choices={[
        { value: "now", label: "Now" },
        {
          value: "when-session-ends",
          label: "When their session ends",
          hint: "When a session moves, its slides move with it.",
        },
        { value: "at", label: "On a day and time that I choose", reveal: at },
      ]}
    />
  );
}
