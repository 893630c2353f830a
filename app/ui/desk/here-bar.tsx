import { Form } from "@remix-run/react";
import { Button, ButtonGroup } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";

export type HereView = {
  mayBeHere: boolean; // a link worker of a team that has live conversations on
  hereUntil: string | null; // "half past 10 in the morning", while they are
  leads: { id: string; name: string; sample: boolean; live: boolean }[]; // teams whose switch is theirs
};

/** "I'm here for 30 minutes", and the switch of live conversations for whoever leads a team. Empty for everybody else. */
export function HereBar({ view }: { view: HereView }) {
  if (!view.mayBeHere && view.leads.length === 0) return null;
  return (
    <section className="here-bar" aria-label="Live conversations">
      {view.mayBeHere ? <Here until={view.hereUntil} /> : null}
      {view.leads.map((team) => (
        <Switch key={team.id} team={team} />
      ))}
    </section>
  );
}

function Here({ until }: { until: string | null }) {
  return (
    <Form method="post" action="/desk/live">
      <p>
        {until === null
          ? "Are you here? The people you support can see it, and you can write to each other at once."
          : `You are here until ${until}.`}
      </p>
      <ButtonGroup>
        <Button kind="secondary" name="intent" value="here">
          {until === null ? "I'm here for 30 minutes" : "I'm here for another 30 minutes"}
        </Button>
        {until === null ? null : (
          <Button kind="secondary" name="intent" value="away">
            I am leaving
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}

function Switch({ team }: { team: HereView["leads"][number] }) {
  return (
    <Details summary={`Live conversations are ${team.live ? "on" : "off"} at ${team.name}`}>
      <p>
        {team.sample ? <SampleMark /> : null} When they are on, each link worker of the team can say “I&apos;m here for
        30 minutes”. The people they support see it, and both can write to each other at once. At all other times people
        write as they do now, and read when they will have an answer.
      </p>
      <Form method="post" action="/desk/live">
        <input type="hidden" name="team" value={team.id} />
        <Button kind="secondary" name="intent" value={team.live ? "turn-off" : "turn-on"}>
          {team.live ? "Turn live conversations off" : "Turn live conversations on"}
        </Button>
      </Form>
    </Details>
  );
}
