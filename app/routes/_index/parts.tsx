import { Link } from "@remix-run/react";
import { ButtonLink } from "#app/ui/button/button.tsx";
import { Card, CardList } from "#app/ui/card/card.tsx";

/** What this is, for whom, and the main way on. */
export function StartHere({ region, youngestAge }: { region: string; youngestAge: number }) {
  return (
    <div className="start-here">
      <h1 className="nhsuk-heading-xl">Help with what matters to you</h1>
      <p className="nhsuk-lede-text">
        Lonely? Worried about money? Worn out from caring for someone? A link worker has time to listen, and helps you
        find people and places that can help.
      </p>
      <p>
        It is free, for anybody aged {youngestAge} or over in {region}. You do not need to see a doctor first.
      </p>
      <ButtonLink to="/refer">Refer yourself</ButtonLink>
      <p className="start-here__more">
        About ten minutes. You can also do it for someone you care for, or for someone you work with.
      </p>
      <p className="start-here__more">
        This is not for emergencies. If you cannot wait, <Link to="/help-now">get help now</Link>.
      </p>
    </div>
  );
}

export function OtherWays({ conference }: { conference: { id: string; name: string } | null }) {
  const ofConference =
    conference === null
      ? []
      : [
          <Card key="conference" heading={conference.name} to={`/conferences/${conference.id}`}>
            <p>For those who work in social prescribing: the programme and the slides.</p>
          </Card>,
        ];
  return (
    <CardList columns={3}>
      {[
        <Card key="ring" heading="Ask us to ring you" to="/refer/call-back">
          <p>Would you rather talk? Tell us a number and a good time. It is one page.</p>
        </Card>,
        <Card key="team" heading="Find your team" to="/find-your-team">
          <p>See which link workers look after people at your GP practice, and when they work.</p>
        </Card>,
        <Card key="how" heading="How it works" to="/how-it-works">
          <p>What we ask, who reads it, and what happens next.</p>
        </Card>,
        ...ofConference,
      ]}
    </CardList>
  );
}
