import { createContext } from "react";

/** The request's own nonce for scripts. Only the server knows it: browsers hide it from the page. */
export const NonceContext = createContext<string | undefined>(undefined);
