import { keepLook } from "#app/use-cases/links/keep-look.ts";
import { findLinkUrl } from "#db/queries/library/links.ts";
import { defineJob } from "../job-kind.ts";

/**
 * One look at one link. One at a time in the whole site, so that no server hears from us twice at once. Safe to run
 * twice: a second look is one more look. Nothing is opened once link checks are turned off.
 */
export const lookAtLinkJob = defineJob({
  kind: "look-at-link",
  alone: true,
  async work({ db, lookAtLink }, { ids: { resourceId } }) {
    if (lookAtLink === null) return null;
    const url = await findLinkUrl(db.read, resourceId);
    if (url === null) return null;
    const look = await lookAtLink(url);
    return async (tools) => keepLook(tools, { resourceId, url, look });
  },
});
