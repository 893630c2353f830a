/** What a partner's address answered; or why nothing came of it: null when nobody answered in time. */
export type SignedAnswer = { kind: "answered"; status: number } | { kind: "missed" } | { kind: "refused" };

/** A message to an address that somebody entered. `id` and `at` stay the same for one message and one try. */
export type SignedMessage = { url: string; id: string; at: Date; secret: string; body: string };

/** Sends a message to an outside address alone, signed so that the receiver knows it is ours. Never throws. */
export type SendSigned = (message: SignedMessage) => Promise<SignedAnswer>;
