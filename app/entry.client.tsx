import { RemixBrowser } from "@remix-run/react";
import { StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";

void takeOver();

/**
 * Waits for the page's data before React begins. Left to itself RemixBrowser begins at once and suspends, with no
 * boundary above it, until the data is read; a key pressed in that moment makes React 18 finish the page on the spot,
 * which it cannot ("Root did not complete"), and people press Tab at once.
 */
async function takeOver(): Promise<void> {
  await dataIsRead();
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
}

/** Called outside React, RemixBrowser begins to read the data and throws the promise of it before it uses any hook. */
async function dataIsRead(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (reading) {
    await reading;
  }
}
