import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const shared = {
  environment: "node",
  setupFiles: ["test/support/vitest-setup.ts"],
  restoreMocks: true,
  unstubEnvs: true,
  unstubGlobals: true,
} satisfies TestProjectInlineConfiguration["test"];

// No module keeps state (a rule of the house), so files may share what was loaded: that takes a third of the time.
const together = { isolate: false } as const;

export default defineConfig({
  // Older than Node 24, so that `using` is written out in full whichever tool reads the file.
  esbuild: { target: "es2022" },
  test: {
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: { ...shared, ...together, name: "unit", include: ["test/unit/**/*.test.ts"], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          ...shared,
          ...together,
          name: "integration",
          include: ["test/integration/**/*.test.ts"],
          maxWorkers: "100%", // vitest would leave one core free, and many of these wait for the disk
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "faults",
          include: ["test/faults/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
