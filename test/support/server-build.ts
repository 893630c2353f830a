import type { ServerBuild } from "@remix-run/node";

type Given = { draw: ServerBuild["entry"]["module"]["default"]; routes: ServerBuild["routes"] };

/** A build of these routes, drawn like this, as Remix serves the real one: nothing of the browser's is in it. */
export function serverBuild({ draw, routes }: Given): ServerBuild {
  return {
    mode: "test",
    entry: { module: { default: draw, handleError: () => undefined } },
    routes,
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_lazyRouteDiscovery: true,
      v3_singleFetch: true,
    },
    isSpaMode: false,
  };
}
