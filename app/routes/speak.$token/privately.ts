/** A page whose address is a secret: kept by nobody on the way, and told to no other page. */
export const privately = { "Cache-Control": "private, no-store", "Referrer-Policy": "strict-origin" };
