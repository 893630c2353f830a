import { useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { pageOfPost } from "#app/domain/discussion/pages-of-thread.ts";
import { postAddress, threadAddress } from "#app/domain/discussion/post-address.ts";
import { noticesText } from "#app/domain/people/home-of.ts";
import { NewPosts } from "#app/ui/discussion/new-posts.tsx";
import { useTellNotices } from "#app/ui/layout/live-notices.tsx";
import { useThreadLive } from "#realtime/client/use-thread-live.ts";
import type { Shown } from "./load-thread.ts";

type LivePartProps = {
  number: number;
  /** The highest number of the thread when the page was made. */
  last: number;
  which: Pick<Shown, "page" | "all">;
  posts: readonly { number: number; unread: boolean }[];
  member: boolean;
  /** How far this page itself has said that its reader has read. */
  marked: { readonly current: number };
};

/** What has happened in a thread since its page was made, in a line; and what its reader did on other devices. */
export function LivePart({ number, last, which, posts, member, marked }: LivePartProps) {
  const navigation = useNavigation();
  const { state, revalidate } = useRevalidator();
  const loading = navigation.state === "loading" || state === "loading";
  const { unseen, ...news } = useThreadLive({ thread: number, last, live: member, loading });
  useTellNotices(unseen === null ? null : noticesText(unseen));
  // While something of one's own is on its way, what is new is part of what comes back.
  const quiet = loading || navigation.state === "submitting";
  const fresh = quiet ? 0 : Math.max(0, news.last - last);
  const changed = !quiet && news.changed;
  useOtherDevices({ read: news.read, wait: fresh > 0 || changed || quiet }, { posts, marked, revalidate });
  const askFor = useFocusOnShown(loading);

  const first = last + 1;
  const isHere = fresh === 0 || which.all || pageOfPost(first) === which.page;
  const show = () => {
    askFor(fresh > 0 ? `post-${first}` : "main-content");
    void revalidate();
  };
  return (
    <NewPosts
      fresh={fresh}
      changed={changed}
      gone={news.gone}
      to={fresh > 0 ? postAddress(number, first) : threadAddress(number, which.page)}
      show={isHere ? show : null}
    />
  );
}

type Marks = Pick<LivePartProps, "posts" | "marked"> & { revalidate: () => unknown };

/** What they have read elsewhere loses its mark here, when nothing else of the page would change by that. */
function useOtherDevices({ read, wait }: { read: number; wait: boolean }, { posts, marked, revalidate }: Marks): void {
  const done = useRef(0);
  useEffect(() => {
    const isElsewhere = posts.some((post) => post.unread && post.number <= read && post.number > marked.current);
    if (wait || !isElsewhere || read <= done.current) return;
    done.current = read;
    void revalidate();
  }, [read, wait, posts, marked, revalidate]);
}

/** Whoever asked for what is new is brought to it once it stands there. @returns what asks for a place on the page */
function useFocusOnShown(loading: boolean): (place: string) => void {
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (loading || asked.current === null) return;
    const place = document.getElementById(asked.current) ?? document.getElementById("main-content");
    asked.current = null;
    place?.focus();
  }, [loading]);
  return (place) => void (asked.current = place);
}
