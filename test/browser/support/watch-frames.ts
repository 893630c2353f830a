import type { Page } from "@playwright/test";

/** Everything of the site that comes into this page from now on: pages, their data, and every frame of a socket. */
export function watchFrames(page: Page): () => string[] {
  const got: string[] = [];
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => void got.push(String(payload))));
  page.on("response", (response) => {
    if (!["document", "fetch", "xhr"].includes(response.request().resourceType())) return;
    response.text().then(
      (text) => got.push(text),
      () => got.push(""), // a redirect, or an answer that a new page has overtaken, has no text
    );
  });
  return () => got;
}
