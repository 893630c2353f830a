import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { sessionOf } from "#app/sign-in/session-of.ts";
import { endLine } from "../line.ts";
import type { Listener } from "./listener.ts";

/**
 * As whom a member reads at this moment: kept until something about it has changed. A session that is not theirs any
 * more has nothing to do here. @returns null for that
 */
export async function viewerNow(services: Services, listener: Listener): Promise<LibraryViewer | null> {
  while (listener.viewer === null) {
    const { changes, memberId } = listener;
    const { line } = listener.socket.data;
    const session = await sessionOf(services, line.tokenHash, "look");
    if (session.member?.id !== memberId) {
      endLine(line);
      return null;
    }
    const viewer = await libraryViewerOf({ services, session });
    if (listener.changes === changes) listener.viewer = viewer;
  }
  return { ...listener.viewer, now: services.clock.now() };
}

/** What is kept of who they are is read again before they are told anything. */
export function forgetViewer(listener: Listener): void {
  listener.viewer = null;
  listener.changes += 1;
}
