import type { SpacesNumbers } from "#realtime/messages.ts";
import { keepFollowing, type Following, type MembersSocket } from "./keep-following.ts";
import type { SpacesTold } from "./spaces-news.ts";

export type WatchedSpaces = {
  spaces: readonly string[];
  /** The place of the newest post when the page was made. */
  after(): number;
};

/** Follows what comes into spaces, over a socket that is not connected yet. */
export function watchSpaces(
  socket: MembersSocket,
  { spaces, after }: WatchedSpaces,
  tell: (told: SpacesTold) => void,
): Following {
  socket.on("space-written", (written) => tell({ kind: "written", written: [written] }));
  socket.on("thread-read", ({ thread, number }) => tell({ kind: "thread-read", thread, number }));
  socket.on("space-read", ({ space }) => tell({ kind: "space-read", space }));
  socket.on("reading-changed", ({ read }) => tell({ kind: "reading", read }));
  socket.on("notices-changed", ({ unseen }) => tell({ kind: "notices-changed", unseen }));
  socket.on("titles-taken", ({ threads }) => tell({ kind: "titles-taken", threads }));
  socket.on("space-gone", () => tell({ kind: "gone" }));
  return keepFollowing<SpacesNumbers>(socket, {
    ask(line) {
      tell({ kind: "asking" });
      return line.emitWithAck("follow-spaces", { spaces: [...spaces], after: after() });
    },
    stands: ({ ok: _ok, ...numbers }) => tell({ kind: "stands", ...numbers }),
    gone: () => tell({ kind: "gone" }),
  });
}
