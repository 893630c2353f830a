import type { Config } from "#app/config.ts";
import { compareVersions } from "#app/documents/compare-versions.ts";
import { makeCardMaker } from "#app/documents/make-card-maker.ts";
import { makeClamdScanner, parseClamdAddress } from "#app/documents/scan/make-clamd-scanner.ts";
import { findOffice } from "#app/documents/office/find-office.ts";
import { noScanner } from "#app/documents/scan/scanner.ts";
import { sniffType } from "#app/documents/sniff-type.ts";
import { wordChanges } from "#app/documents/word-changes.ts";
import { usualLimits } from "#app/domain/documents/document-limits.ts";
import { makeFileStore } from "#app/files/file-store.ts";
import { writeCalendar } from "#app/publishing/calendar/write-calendar.ts";
import { lookAtLinkOf } from "#app/links/look-at-link-of.ts";
import { makeSendSigned } from "#app/links/make-send-signed.ts";
import { writePack } from "#app/publishing/packs/write-pack.ts";
import { makePostRenderer } from "#app/publishing/make-post-renderer.ts";
import { renderWrittenText } from "#app/publishing/written-text.ts";
import type { Ids, Services } from "#app/services.ts";

const scanMs = 120_000;

/** The store of files, what looks at them as they come, what makes packs, calendars and pages of what there is, and what looks at links. */
export function makeFileTools(
  config: Config,
  ids: Ids,
): Pick<
  Services,
  | "files"
  | "scanner"
  | "findOffice"
  | "sniff"
  | "compare"
  | "drawCard"
  | "writePack"
  | "writeCalendar"
  | "renderWrittenText"
  | "renderPost"
  | "lookAtLink"
  | "sendSigned"
> {
  const { dataDir, scanner, office } = config;
  const files = makeFileStore(dataDir, ids.newId);
  const where = scanner === null ? null : parseClamdAddress(scanner);
  return {
    files,
    compare: { pages: compareVersions, words: wordChanges },
    findOffice: () => findOffice(office, process.env["PATH"] ?? ""),
    drawCard: makeCardMaker(dataDir),
    writePack,
    writeCalendar,
    renderWrittenText,
    renderPost: makePostRenderer(renderWrittenText),
    lookAtLink: lookAtLinkOf(config),
    sendSigned: makeSendSigned(config),
    scanner: where === null ? noScanner : makeClamdScanner(where, { timeoutMs: scanMs }),
    sniff: (storedId, name) => sniffType(files.pathOf(storedId), name, usualLimits),
  };
}
