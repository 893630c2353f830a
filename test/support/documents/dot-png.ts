/** A picture of one point, as an address. */
export const dotPng =
  "image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const dotBytes = Buffer.from(dotPng.split(",")[1] ?? "", "base64");
