import { useFetcher, useLocation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { ThreadRowView } from "#app/ui/discussion/thread-rows.tsx";
import type { loader } from "./route.tsx";

/**
 * The rows of a list, with what is new in each as it is after their reader has read elsewhere. Nothing else of what stands
 * there changes, and no row moves. @returns what asks for that, each time with a key of what was read
 */
export function useNewsElsewhere(rows: readonly ThreadRowView[]): {
  rows: readonly ThreadRowView[];
  readElsewhere: (read: string) => void;
} {
  const { pathname, search } = useLocation();
  const fetcher = useFetcher<typeof loader>();
  const asked = useRef("");
  const found = fetcher.data?.threads?.rows;
  // A page that was loaded after that knows itself.
  const [seen, see] = useState({ rows, found });
  if (seen.rows !== rows) see({ rows, found });
  const isNewer = found !== undefined && found !== seen.found;
  useEffect(() => void (asked.current = ""), [rows]);
  return {
    rows: isNewer ? rows.map((row) => ({ ...row, news: newsOf(row, found) })) : rows,
    readElsewhere(read) {
      if (asked.current === read) return;
      asked.current = read;
      fetcher.load(`${pathname}${search}`);
    },
  };
}

/** A thread that is on another page by now keeps what was said of it. */
function newsOf(row: ThreadRowView, found: readonly Pick<ThreadRowView, "number" | "news">[]): ThreadRowView["news"] {
  const now = found.find(({ number }) => number === row.number);
  return now === undefined ? row.news : now.news;
}
