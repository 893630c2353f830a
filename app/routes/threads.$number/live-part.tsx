import { useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { pageOfPost } from "#app/domain/discussion/pages-of-thread.ts";
import { postAddress, threadAddress } from "#app/domain/discussion/post-address.ts";
import type { ThreadLook } from "#app/domain/discussion/thread-look.ts";
import { noticesText } from "#app/domain/people/home-of.ts";
import { NewPosts } from "#app/ui/discussion/new-posts.tsx";
import { useTellNotices } from "#app/ui/layout/live-notices.tsx";
import { useThreadLive } from "#realtime/client/use-thread-live.ts";
import { useShownPlace } from "../spaces/use-shown-place.ts";
import type { Shown } from "./load-thread.ts";

type LivePartProps = {
  number: number;
  /** The highest number of the thread when the page was made. */
  last: number;
  /** How it looked then, apart from new posts; null: nobody is signed in. */
  look: ThreadLook | null;
  which: Pick<Shown, "page" | "all">;
  posts: readonly { number: number; unread: boolean }[];
  member: boolean;
  /** How far this page itself has said that its reader has read. */
  marked: { readonly current: number };
};

/** What has happened in a thread since its page was made, in a line; and what its reader did on other devices. */
export function LivePart({ number, last, look, which, posts, member, marked }: LivePartProps) {
  const navigation = useNavigation();
  const { state, revalidate } = useRevalidator();
  const loading = navigation.state === "loading" || state === "loading";
  const news = useThreadLive({ thread: number, last, live: member, loading });
  useTellNotices(news.unseen === null ? null : noticesText(news.unseen));
  // While something of one's own is on its way, what is new is part of what comes back.
  const quiet = loading || navigation.state === "submitting";
  const fresh = quiet ? 0 : Math.max(0, news.last - last);
  const changed = !quiet && isOther(news.look, look, "changes");
  const withdrawn = useWithdrawn(!quiet && isOther(news.look, look, "withdrawn"), revalidate);
  useOtherDevices({ read: news.read, wait: fresh > 0 || changed || quiet }, { posts, marked, revalidate });
  const bringTo = useShownPlace(loading);

  const first = last + 1;
  const isHere = fresh === 0 || which.all || pageOfPost(first) === which.page;
  const show = () => {
    bringTo(fresh > 0 ? `post-${first}` : "main-content");
    void revalidate();
  };
  return (
    <NewPosts
      fresh={fresh}
      changed={changed}
      withdrawn={withdrawn}
      gone={news.gone}
      to={fresh > 0 ? postAddress(number, first) : threadAddress(number, which.page)}
      show={isHere ? show : null}
    />
  );
}

function isOther(now: ThreadLook | null, before: ThreadLook | null, key: keyof ThreadLook): boolean {
  return now !== null && before !== null && now[key] !== before[key];
}

const spreadMs = 1_500; // however many have it open, they do not all load it at the same moment

/**
 * Words that were taken away leave a page that stands open, without being asked: it is loaded again, and everything
 * else stays where it is. @returns whether that has happened
 */
function useWithdrawn(is: boolean, revalidate: () => unknown): boolean {
  const [happened, happen] = useState(false);
  const load = useRef(revalidate);
  useEffect(() => void (load.current = revalidate));
  useEffect(() => {
    if (!is) return;
    const timer = setTimeout(() => {
      happen(true);
      load.current();
    }, Math.random() * spreadMs);
    return () => clearTimeout(timer);
  }, [is]);
  return happened;
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
