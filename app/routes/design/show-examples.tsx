import { CareCard } from "#app/ui/care-card/care-card.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { PhoneNumber } from "#app/ui/phone-number/phone-number.tsx";
import { Prose } from "#app/ui/prose/prose.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { WarningCallout } from "#app/ui/warning-callout/warning-callout.tsx";
import { When } from "#app/ui/when/when.tsx";

const number = "01632 960 001"; // kept by Ofcom for drama: it rings nobody

export function ShowExamples() {
  return (
    <section>
      <h2 className="nhsuk-heading-l">Showing things</h2>
      <NotificationBanner heading="Sam Sample took this 2 minutes ago." />
      <NotificationBanner kind="success" heading="Your message is sent.">
        <p>You can add another below.</p>
      </NotificationBanner>
      <InsetText>
        <p>Nobody is reading this now. The team will read it on Monday 4 May by 11 in the morning.</p>
      </InsetText>
      <Details summary="Why we ask">
        <p>So that we do not mix you up with someone of the same name.</p>
      </Details>
      <Details summary="Open from the start" open>
        <p>What is inside can be read at once.</p>
      </Details>
      <WarningCallout heading="Is it safe to write to you?">
        <p>Someone else may open your letters.</p>
      </WarningCallout>
      <CareCard kind="emergency" heading="Ring now if:">
        <ul>
          <li>somebody is badly hurt</li>
        </ul>
        <PhoneNumber contact={number} tel={number} />
      </CareCard>
      <CareCard kind="urgent" heading="Ring today if:">
        <p>you cannot cope.</p>
        <PhoneNumber contact={number} tel={number} state="not-yet-checked" />
      </CareCard>
      <CareCard kind="non-urgent" heading="Ask your practice if:">
        <p>you want to know more.</p>
      </CareCard>
      <Prose html="<h2>Words from a file</h2><p>A paragraph with <strong>strong words</strong> and <a href='/'>a link</a>.</p><ul><li>One</li><li>Two</li></ul>" />
      <TagExamples />
    </section>
  );
}

function TagExamples() {
  return (
    <>
      <p>
        <Tag>Closed</Tag> <Tag colour="green">In contact</Tag> <Tag colour="blue">New</Tag>{" "}
        <Tag colour="yellow">Paused</Tag> <Tag colour="red">Overdue</Tag> <SampleMark />
      </p>
      <p>
        Text a word: <PhoneNumber contact="text HELLO to 01632 960 002" sms="01632960002" /> · No link:{" "}
        <PhoneNumber contact="18000 in the Relay UK app" state="checked" />
      </p>
      <p>
        <When at="2026-05-04" /> · <When at="2026-05-04" form="day" /> ·{" "}
        <When at={new Date("2026-05-04T08:05:00Z")} form="date-time" /> ·{" "}
        <When at={new Date("2026-05-04T11:00:00Z")} form="time" />
      </p>
    </>
  );
}
