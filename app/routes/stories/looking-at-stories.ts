import type { AppLoadContext } from "@remix-run/node";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { publicViewer, type LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import type { Looking } from "#db/queries/conference/stories.ts";

/** Nothing on the way keeps a story: when its consent ends, it is gone at the next look. */
export const neverKept = { "Cache-Control": "private, no-store" };

/** Whoever looks, today. */
export async function lookingAtStories(context: AppLoadContext): Promise<Looking & { viewer: LibraryViewer }> {
  return { viewer: await libraryViewerOf(context), today: todayOf(context) };
}

/** Everyone, today: for what is passed on. */
export function everyoneToday(context: AppLoadContext): Looking {
  return { viewer: publicViewer(context.services.clock.now()), today: todayOf(context) };
}

export function todayOf({ services: { clock, calendar } }: AppLoadContext): string {
  return localDateOf(clock.now(), calendar);
}
