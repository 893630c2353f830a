import type { DocumentRefusal, DocumentRefusalKind } from "#app/domain/documents/document-refusal.ts";

/** Thrown where a limit is met, however deep in a file; the face hands it back as a refusal. */
export class DocumentRefused extends Error {
  override name = "DocumentRefused";
  readonly refusal: DocumentRefusal;
  constructor(kind: DocumentRefusalKind, most?: number) {
    super(kind);
    this.refusal = most === undefined ? { kind } : { kind, most };
  }
}
