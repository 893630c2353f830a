import { Fieldset } from "#app/ui/field/field.tsx";
import { Select } from "#app/ui/select/select.tsx";

type Props = {
  id: string;
  label: string;
  hint: string;
  teams: readonly { value: string; label: string }[];
  chosen: readonly string[];
  error?: string | undefined;
};

const fewestPlaces = 3;
const placeNames = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth"];

/** Teams in the order in which they are asked. There is always one place more than is taken. */
export function OrderedTeams({ id, label, hint, teams, chosen, error }: Props) {
  const taken = chosen.filter((teamId) => teamId !== "");
  const places = Math.max(fewestPlaces, taken.length + 1);
  return (
    <Fieldset id={id} label={label} labelSize="m" hint={hint} error={error} role="group">
      {Array.from({ length: places }, (_, place) => (
        <Select
          key={place}
          id={place === 0 ? id : `${id}-${place + 1}`}
          name={id}
          label={placeNames[place] ?? `Number ${place + 1}`}
          choices={[{ value: "", label: "No team" }, ...teams]}
          value={taken[place] ?? ""}
        />
      ))}
    </Fieldset>
  );
}
