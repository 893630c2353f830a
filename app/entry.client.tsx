import { RemixBrowser } from "@remix-run/react";
import { StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";

// In one go, not as a transition: React 18 gives up ("Root did not complete") when a key is pressed while a transition
// is still taking over the page, and people press Tab at once.
hydrateRoot(
  document,
  <StrictMode>
    <RemixBrowser />
  </StrictMode>,
);
