import { Speaking } from "#app/ui/announcer/speaking.tsx";
import { useSpokenNews, type Spoken } from "./use-spoken-news.ts";

const regionId = "live-announcer";

/** A live region of its own, for pages whose frame has none. */
export function Announcer({ spoken }: { spoken: readonly Spoken[] }) {
  return (
    <Speaking regionId={regionId}>
      <News spoken={spoken} />
      <div className="nhsuk-u-visually-hidden" id={regionId} role="status" />
    </Speaking>
  );
}

function News({ spoken }: { spoken: readonly Spoken[] }) {
  useSpokenNews(spoken);
  return null;
}
