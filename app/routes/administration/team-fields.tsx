import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { weekdayChoices } from "./fields.ts";
import type { Kept } from "./kept.ts";
import { OrderedTeams } from "./ordered-teams.tsx";
import type { TeamChoices } from "./team-choices.ts";

/** What is stored of a team, as its form shows it. */
export type StoredTeam = {
  name: string;
  employer: string;
  host: string;
  phone: string;
  pcnCodes: string[];
  hours: { days: string[]; opens: string; closes: string };
  sharing: string;
  keepsGpRecordNotes: boolean;
  coverTeamIds: string[];
  coverMemberId: string | null;
  safeguardingLeadId: string | null;
  councilFallbackFor: string | null;
};

type Props = { kept: Kept; stored: StoredTeam | null; choices: TeamChoices };

export function TeamFields(props: Props) {
  return (
    <>
      <AboutTheTeam {...props} />
      <PcnsServed {...props} />
      <WhenAndHow {...props} />
      <WhoStepsIn {...props} />
    </>
  );
}

function AboutTheTeam({ kept, stored }: Props) {
  const field = (name: "name" | "employer" | "host" | "phone") => ({
    id: name,
    name,
    value: kept.value(name, stored?.[name]),
    error: kept.error(name),
  });
  return (
    <>
      <TextInput {...field("name")} label="Name of the team" hint="People read this name, so use the one they know." />
      <TextInput {...field("employer")} label="Who employs the link workers" />
      <TextInput {...field("host")} label="Where they are based" />
      <TextInput {...field("phone")} label="The number they call from" type="tel" width={20} />
    </>
  );
}

function PcnsServed({ kept, stored, choices }: Props) {
  const hint = `A PCN has one team. ${choices.pcnsServed} are served by other teams, so they are not in this list.`;
  if (choices.pcns.length === 0) return <p>{hint}</p>;
  return (
    <Checkboxes
      id="pcnCodes"
      name="pcnCodes"
      label="PCNs that the team serves"
      labelSize="m"
      hint={hint}
      choices={choices.pcns}
      values={kept.values("pcnCodes", stored?.pcnCodes)}
      error={kept.error("pcnCodes")}
    />
  );
}

function WhenAndHow({ kept, stored }: Props) {
  return (
    <>
      <Checkboxes
        id="days"
        name="days"
        label="Days the team works"
        labelSize="m"
        choices={weekdayChoices}
        values={kept.values("days", stored?.hours.days ?? ["mon", "tue", "wed", "thu", "fri"])}
        error={kept.error("days")}
      />
      <TextInput
        id="opens"
        name="opens"
        label="Opens at"
        hint="Like 09:00"
        width={5}
        value={kept.value("opens", stored?.hours.opens ?? "09:00")}
        error={kept.error("opens")}
      />
      <TextInput
        id="closes"
        name="closes"
        label="Closes at"
        hint="Like 17:00"
        width={5}
        value={kept.value("closes", stored?.hours.closes ?? "17:00")}
        error={kept.error("closes")}
      />
      <Radios
        id="sharing"
        name="sharing"
        label="How new people are given out"
        labelSize="m"
        choices={[
          { value: "straight", label: "Straight to a link worker", hint: "To whoever fits best and has room." },
          {
            value: "by-hand",
            label: "By hand",
            hint: "They wait in the team's queue until a team lead gives them out.",
          },
        ]}
        value={kept.value("sharing", stored?.sharing ?? "straight")}
        error={kept.error("sharing")}
      />
      <Checkboxes
        id="keepsGpRecordNotes"
        name="keepsGpRecordNotes"
        label="GP record"
        labelSize="m"
        choices={[{ value: "yes", label: "The team writes notes in the GP record" }]}
        values={kept.values("keepsGpRecordNotes", stored?.keepsGpRecordNotes ? ["yes"] : [])}
      />
    </>
  );
}

function WhoStepsIn({ kept, stored, choices }: Props) {
  const nobody = { value: "", label: "Nobody yet" };
  const none = { value: "", label: "No council" };
  return (
    <>
      <Select
        id="coverMemberId"
        name="coverMemberId"
        label="Who covers flags for the team"
        hint="A named person who hears at once when somebody may be in danger."
        choices={[nobody, ...choices.members]}
        value={kept.value("coverMemberId", stored?.coverMemberId ?? "")}
        error={kept.error("coverMemberId")}
      />
      <Select
        id="safeguardingLeadId"
        name="safeguardingLeadId"
        label="Safeguarding lead"
        choices={[nobody, ...choices.members]}
        value={kept.value("safeguardingLeadId", stored?.safeguardingLeadId ?? "")}
        error={kept.error("safeguardingLeadId")}
      />
      <OrderedTeams
        id="coverTeamIds"
        label="Teams that agreed to take its people"
        hint="They are asked in this order when the team is paused or nobody there can take somebody."
        teams={choices.teams}
        chosen={kept.values("coverTeamIds", stored?.coverTeamIds)}
        error={kept.error("coverTeamIds")}
      />
      <Select
        id="councilFallbackFor"
        name="councilFallbackFor"
        label="People of a council's area"
        hint="The team also takes people of this area who have no practice, or whose PCN has no team."
        choices={[none, ...choices.councils]}
        value={kept.value("councilFallbackFor", stored?.councilFallbackFor ?? "")}
        error={kept.error("councilFallbackFor")}
      />
    </>
  );
}
