import { useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { noticesText } from "#app/domain/people/home-of.ts";
import { NewInSpaces } from "#app/ui/discussion/new-in-spaces.tsx";
import { useTellNotices } from "#app/ui/layout/live-notices.tsx";
import { countFresh } from "#realtime/client/spaces-news.ts";
import { useSpacesLive, type SpacesStood } from "#realtime/client/use-spaces-live.ts";
import { useShownPlace } from "./use-shown-place.ts";

type SpacesLiveProps = {
  spaces: readonly string[];
  where: "this space" | "these spaces";
  /** null: nobody is signed in. */
  stood: SpacesStood | null;
  /** Where new posts are listed. `here`: on this page. `place`: the heading of the list, which is brought to front. */
  shown: { to: string; here: boolean; place: string };
  /** Their reader has read something on another page or device: says how far, as a key. */
  readElsewhere: (read: string) => void;
  /** Titles were taken away from these threads: says it each time that there are more. */
  titlesTaken?: (threads: ReadonlySet<number>) => void;
};

/** What came into spaces since the page was made, in a line. */
export function SpacesLive({ spaces, where, stood, shown, readElsewhere, titlesTaken }: SpacesLiveProps) {
  const navigation = useNavigation();
  const { state, revalidate } = useRevalidator();
  const loading = navigation.state === "loading" || state === "loading";
  const news = useSpacesLive(spaces, stood);
  useTellNotices(news.unseen === null ? null : noticesText(news.unseen));
  const bringTo = useShownPlace(loading);
  const tell = useRef({ readElsewhere, titlesTaken });
  useEffect(() => void (tell.current = { readElsewhere, titlesTaken }));
  const { read, taken } = news;
  const known = stood?.read ?? null;
  useEffect(() => {
    if (!loading && read !== null && read !== known) tell.current.readElsewhere(read);
  }, [loading, read, known]);
  useEffect(() => tell.current.titlesTaken?.(taken), [taken]);
  const { fresh, more } = countFresh(news);
  const show = () => {
    bringTo(shown.place);
    void revalidate();
  };
  return (
    <NewInSpaces
      fresh={loading ? 0 : fresh}
      more={more}
      gone={news.gone}
      where={where}
      to={shown.to}
      show={shown.here ? show : null}
    />
  );
}
