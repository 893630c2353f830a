/** Why a link did not open. "gone": the server says that there is no such page; "fault": it answered that it is out of order. */
export type MissReason =
  "gone" | "fault" | "no-such-host" | "no-answer" | "too-slow" | "bad-certificate" | "odd-answer" | "round-in-circles";

/** Why a link was not opened by us: where it leads, nobody outside could follow, or no page of the web stands there. */
export type RefusedReason = "inside-address" | "odd-port" | "odd-address";

/** What one look at a link came to. Addresses are whole; `text` is how the page's words begin. */
export type Look =
  | {
      kind: "opened";
      status: number;
      finalUrl: string;
      /** The address that the page gave as its own from now on, or null. */
      movedTo: string | null;
      title: string | null;
      text: string;
      /** Of the domain at the end and the title: the same as long as the page is what it was. */
      fingerprint: string;
    }
  | { kind: "missed"; why: MissReason; status: number | null; finalUrl: string }
  | { kind: "closed"; status: number; finalUrl: string }
  | { kind: "busy"; status: number; finalUrl: string; waitMs: number | null }
  | { kind: "refused"; why: RefusedReason; finalUrl: string };

/** Looks at a link once. Whatever goes wrong out there is a value. */
export type LookAtLink = (url: string) => Promise<Look>;
