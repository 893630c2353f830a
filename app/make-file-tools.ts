import type { Config } from "#app/config.ts";
import { compareVersions } from "#app/documents/compare-versions.ts";
import { makeCardMaker } from "#app/documents/make-card-maker.ts";
import { makeClamdScanner, parseClamdAddress } from "#app/documents/scan/make-clamd-scanner.ts";
import { findOffice } from "#app/documents/office/find-office.ts";
import { noScanner } from "#app/documents/scan/scanner.ts";
import { sniffType } from "#app/documents/sniff-type.ts";
import { wordChanges } from "#app/documents/word-changes.ts";
import { withoutPrivateParts } from "#app/documents/without-private-parts.ts";
import { usualLimits } from "#app/domain/documents/document-limits.ts";
import { pictureTypeOf } from "#app/domain/documents/file-types.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { makeFileStore } from "#app/files/file-store.ts";
import { makeTakeBrought } from "#app/files/make-take-brought.ts";
import { makeTurns } from "#app/files/make-turns.ts";
import { digest as writeDigestMail } from "#app/mail/templates/digest.ts";
import { writeCalendar } from "#app/publishing/calendar/write-calendar.ts";
import { lookAtLinkOf } from "#app/links/look-at-link-of.ts";
import { makeSendSigned } from "#app/links/make-send-signed.ts";
import { writePack } from "#app/publishing/packs/write-pack.ts";
import { makePostRenderer } from "#app/publishing/make-post-renderer.ts";
import { renderWrittenText } from "#app/publishing/written-text.ts";
import type { Ids, Services } from "#app/services.ts";

const scanMs = 120_000;
const pictureMs = 30_000; // whoever sends it waits for the answer
const looksAtOnce = 2; // each may need a process of its own
const mostLooksWaiting = 20;

/** The store of files, what looks at them as they come, what makes packs, calendars, pages and digests of what there is, and what looks at links. */
export function makeFileTools(
  config: Config,
  ids: Ids,
): Pick<
  Services,
  | "files"
  | "takeBrought"
  | "scanner"
  | "findOffice"
  | "sniff"
  | "compare"
  | "drawCard"
  | "writePack"
  | "writeCalendar"
  | "writeDigestMail"
  | "renderWrittenText"
  | "renderPost"
  | "lookAtLink"
  | "sendSigned"
> {
  const { dataDir, scanner, office } = config;
  const files = makeFileStore(dataDir, ids.newId);
  const where = scanner === null ? null : parseClamdAddress(scanner);
  const asked = where === null ? noScanner : makeClamdScanner(where, { timeoutMs: scanMs });
  return {
    files,
    takeBrought: makeTakeBrought({
      dataDir,
      newId: ids.newId,
      scanner: asked,
      turns: makeTurns(looksAtOnce, mostLooksWaiting),
      look: (path, name) => sniffType(path, name, usualLimits),
      plain: writePlainPicture,
    }),
    compare: { pages: compareVersions, words: wordChanges },
    findOffice: () => findOffice(office, process.env["PATH"] ?? ""),
    drawCard: makeCardMaker(dataDir),
    writePack,
    writeCalendar,
    writeDigestMail,
    renderWrittenText,
    renderPost: makePostRenderer(renderWrittenText),
    lookAtLink: lookAtLinkOf(config),
    sendSigned: makeSendSigned(config),
    scanner: asked,
    sniff: (storedId, name) => sniffType(files.pathOf(storedId), name, usualLimits),
  };
}

/** A picture drawn anew without what its camera wrote beside it, such as the place. @returns false for what is no picture. */
async function writePlainPicture(path: string, mediaType: string, to: string) {
  const picture = pictureTypeOf(mediaType);
  if (picture === null) return ok(false);
  const made = await withoutPrivateParts(path, {
    mediaType: picture,
    limits: { ...usualLimits, timeMs: pictureMs },
    to,
  });
  if (made.ok) return ok(true);
  return made.refusal.kind === "private-parts-left" ? refuse({ kind: "unreadable" as const }) : refuse(made.refusal);
}
