import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { weekdayChoices } from "./weekday-choices.ts";
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
  return (
    <>
      <TextInput
        {...kept.one("name", stored?.name)}
        label="Name of the team"
        hint="People read this name, so use the one they know."
      />
      <TextInput {...kept.one("employer", stored?.employer)} label="Who employs the link workers" />
      <TextInput {...kept.one("host", stored?.host)} label="Where they are based" />
      <TextInput {...kept.one("phone", stored?.phone)} label="The number they call from" type="tel" width={20} />
    </>
  );
}

function PcnsServed({ kept, stored, choices }: Props) {
  const hint = `A PCN has one team. ${choices.pcnsServed} are served by other teams, so they are not in this list.`;
  if (choices.pcns.length === 0) return <p>{hint}</p>;
  return (
    <Checkboxes
      {...kept.many("pcnCodes", stored?.pcnCodes)}
      label="PCNs that the team serves"
      labelSize="m"
      hint={hint}
      choices={choices.pcns}
    />
  );
}

function WhenAndHow({ kept, stored }: Props) {
  return (
    <>
      <Checkboxes
        {...kept.many("days", stored?.hours.days ?? ["mon", "tue", "wed", "thu", "fri"])}
        label="Days the team works"
        labelSize="m"
        choices={weekdayChoices}
      />
      <TextInput {...kept.one("opens", stored?.hours.opens ?? "09:00")} label="Opens at" hint="Like 09:00" width={5} />
      <TextInput
        {...kept.one("closes", stored?.hours.closes ?? "17:00")}
        label="Closes at"
        hint="Like 17:00"
        width={5}
      />
      <Radios
        {...kept.one("sharing", stored?.sharing ?? "straight")}
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
      />
      <Checkboxes
        {...kept.many("keepsGpRecordNotes", stored?.keepsGpRecordNotes ? ["yes"] : [])}
        label="GP record"
        labelSize="m"
        choices={[{ value: "yes", label: "The team writes notes in the GP record" }]}
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
        {...kept.one("coverMemberId", stored?.coverMemberId ?? "")}
        label="Who covers flags for the team"
        hint="A named person who hears at once when somebody may be in danger."
        choices={[nobody, ...choices.members]}
      />
      <Select
        {...kept.one("safeguardingLeadId", stored?.safeguardingLeadId ?? "")}
        label="Safeguarding lead"
        choices={[nobody, ...choices.members]}
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
        {...kept.one("councilFallbackFor", stored?.councilFallbackFor ?? "")}
        label="People of a council's area"
        hint="The team also takes people of this area who have no practice, or whose PCN has no team."
        choices={[none, ...choices.councils]}
      />
    </>
  );
}
