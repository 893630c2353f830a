import { pageAddress, thumbnailAddress } from "#app/domain/library/page-address.ts";
import type { ThreadRowView } from "#app/ui/discussion/thread-rows.tsx";
import type { ListedAbout } from "#db/queries/discussion/threads-about.ts";

/** What a thread in a list is about, as it is shown: its slide now, or the whole when that slide is not there any more. */
export function listedAbout(about: ListedAbout | undefined): ThreadRowView["about"] {
  switch (about?.kind) {
    case undefined:
      return null;
    case "session": {
      const to = `/conferences/${about.conferenceId}/sessions/${about.number}`;
      return { text: about.title, to, picture: null, earlier: false };
    }
    case "resource":
      return { text: about.title, to: `/library/${about.number}`, picture: null, earlier: about.gone };
    case "page": {
      const text = `${about.pageKind === "slide" ? "Slide" : "Page"} ${about.page} of ${about.title}`;
      const picture = about.hasPicture ? thumbnailAddress(about) : null;
      return { text, to: pageAddress(about), picture, earlier: false };
    }
  }
}
