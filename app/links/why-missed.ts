import type { MissReason } from "#app/domain/links/look.ts";

const reasons: Readonly<Record<string, MissReason>> = {
  ENOTFOUND: "no-such-host",
  EAI_NODATA: "no-such-host",
  EAI_NONAME: "no-such-host",
  UND_ERR_CONNECT_TIMEOUT: "too-slow",
  UND_ERR_HEADERS_TIMEOUT: "too-slow",
  UND_ERR_HEADERS_OVERFLOW: "odd-answer",
  CERT_HAS_EXPIRED: "bad-certificate",
  DEPTH_ZERO_SELF_SIGNED_CERT: "bad-certificate",
  SELF_SIGNED_CERT_IN_CHAIN: "bad-certificate",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "bad-certificate",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "bad-certificate",
};

/** Why nothing came of asking, from what was thrown. The message is somebody else's and is not looked at. */
export function whyMissed(error: unknown): MissReason {
  const code = codeOf(error);
  if (code.startsWith("HPE_")) return "odd-answer"; // what came is no HTTP
  if (code.startsWith("ERR_TLS_") || code.startsWith("CERT_")) return "bad-certificate";
  if (code.startsWith("ERR_SSL_") || code === "EPROTO") return "bad-certificate";
  return reasons[code] ?? "no-answer";
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
