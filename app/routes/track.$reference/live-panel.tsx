import { Link } from "@remix-run/react";
import { useEffect } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { Details } from "#app/ui/details/details.tsx";
import { laterStylesheet } from "#app/ui/later-styles.ts";
import { WhoIsThere } from "#app/ui/live/who-is-there.tsx";
import { HelpNow } from "./help-now.tsx";
import { LiveTalkList } from "./live-talk.tsx";
import type { LiveView } from "./load-live.ts";
import { useLiveTalk, type LiveTalk } from "./use-live-talk.ts";
import { WriteToUs } from "./write-to-us.tsx";

const place = { id: "live-words", label: "Your message to your link worker’s team", button: "Send this message" };

/**
 * The conversation with the team on a page of something else that goes on, such as the guide. It asks nothing and moves
 * nothing below it. Without script the box stands on the person's own page.
 */
export function LivePanel({ view }: { view: LiveView }) {
  const talk = useLiveTalk(view);
  const { problem } = talk;
  useEffect(() => {
    if (problem !== null) document.getElementById(place.id)?.focus();
  }, [problem]);
  return (
    <section className={classNames("live-panel", talk.isOld && "reading-unknown")} aria-label="Your link worker’s team">
      <link rel="stylesheet" href={laterStylesheet} />
      <WhoIsThere says={talk.now?.says ?? null} />
      <LiveTalkList talk={talk} filesAt={`/track/${view.reference}/files`} />
      {talk.help.length > 0 ? <HelpNow help={talk.help} isOld={talk.isOld} /> : null}
      {talk.takesOver ? (
        <WriteHere view={view} talk={talk} />
      ) : (
        <p>
          <Link to={`/track/${view.reference}#words`}>Write to your link worker’s team</Link>
        </p>
      )}
    </section>
  );
}

function WriteHere({ view, talk }: { view: LiveView; talk: LiveTalk }) {
  const talking = talk.items.some(({ kind }) => kind !== "answered") || talk.waiting.length > 0;
  return (
    <Details summary="Write to your link worker’s team" open={talking}>
      <WriteToUs
        action={`/track/${view.reference}`}
        clientId="" // the form itself is never sent from here
        conversation={view.conversation}
        written={view.written}
        problem={talk.problem?.says ?? null}
        refused={null}
        back={talk.backInBox}
        place={place}
        take={(words) => talk.take(words, false) ?? false}
      />
    </Details>
  );
}
