/**
 * Remix's options as plain data. The Vite plugin does not read this file by itself: vite.config.ts hands it over.
 * v3_routeConfig stays off because screens are found by their folder's name.
 *
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverModuleFormat: "esm",
  ignoredRouteFiles: ["**/*.{test,spec}.{ts,tsx}", "**/*.{css,scss,md}"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
  },
};
