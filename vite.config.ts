import { globSync, readFileSync, realpathSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, transformWithEsbuild, type CSSOptions, type Plugin } from "vite";
import { denyImports } from "vite-env-only";
import remixOptions from "./remix.config.js";

/** Folders that touch data, secrets or the network: a browser build that reaches one of them fails. */
const serverOnly = [
  "db/**",
  "realtime/server/**",
  "app/use-cases/**",
  "app/mail/**",
  "app/jobs/**",
  "app/publishing/**",
  "app/sign-in/**",
];

/** The router's functions that do nothing but warn a developer: with the console's warnings gone, only their words were left. */
const warnOnly = ["warning", "warnOnce", "logDeprecation", "logV6DeprecationWarnings"];

export default defineConfig({
  plugins: [
    // Forms are parsed on the server: a constant beside a schema would bring the whole schema library to the browser.
    denyImports({ client: { files: serverOnly, specifiers: ["zod"] } }),
    remix(remixOptions),
    scriptInPage(),
    fewFiles(),
    precompress(),
  ],
  css: {
    preprocessorOptions: { scss: { loadPaths: [realpathSync("node_modules")], quietDeps: true } },
    postcss: { plugins: [usedStylesOnly()] },
  },
  build: {
    target: "es2020",
    sourcemap: false,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    // Three passes of terser are about 2 kB smaller than esbuild: a second on a slow line, once.
    minify: "terser",
    terserOptions: {
      ecma: 2020,
      compress: { passes: 3, drop_console: ["debug", "info", "warn"], pure_funcs: warnOnly },
      format: { comments: false },
    },
  },
});

/** `import words from "./x.ts?inline"`: the script, made small, as words to put into a page. It may import nothing. */
function scriptInPage(): Plugin {
  return {
    name: "script-in-page",
    enforce: "pre",
    async load(id) {
      const file = id.endsWith(".ts?inline") ? id.slice(0, -"?inline".length) : null;
      if (file === null) return null;
      const script = await readFile(file, "utf8");
      const { code } = await transformWithEsbuild(script, file, { minify: true, target: "es2017", sourcemap: false });
      return { code: `export default ${JSON.stringify(code.trim())};`, map: null };
    },
  };
}

type Styles = Exclude<CSSOptions["postcss"], string | undefined>;

/**
 * Leaves out the toolkit's styles for names that stand nowhere in our code: it brings many kinds of button and heading,
 * and a first page on a slow line waits for each of them. A name that code puts together is known by how it begins.
 */
function usedStylesOnly(): NonNullable<Styles["plugins"]>[number] {
  const code = globSync("app/**/*.{ts,tsx}")
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const names = new Set(code.match(/\bnhsuk-[\w-]+/g));
  const beginnings = code.match(/\bnhsuk-[\w-]+(?=\$\{)/g) ?? [];
  const isUsed = (name: string) => names.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
  const mayMatch = (selector: string) =>
    (selector.replace(/:(?:not|is|where)\([^)]*\)/g, "").match(/(?<=\.)nhsuk-[\w-]+/g) ?? []).every(isUsed);
  return {
    postcssPlugin: "used-styles-only",
    Once(styles) {
      styles.walkRules((rule) => {
        const selectors = rule.selectors.filter(mayMatch);
        if (selectors.length === 0) rule.remove();
        else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
      });
    },
  };
}

/** Parts that no question page shows: they come with the first page that needs one of them. */
const later = [
  "code-input",
  "content-page",
  "notification-banner",
  "pagination",
  "panel",
  "table",
  "warning-callout",
  "when",
];

/** Parts of live conversations, the desk and the library: never on a page that asks a question first. */
const withTheirRoute = [
  "copy-button",
  "desk",
  "discussion",
  "file-input",
  "library",
  "live",
  "page-text",
  "print-button",
  "slide-viewer",
  "written-text",
];

/** Every screen's parts in two browser files: apart, each of them costs more in headers than in words. */
function fewFiles(): Plugin {
  const partsOf = (id: string) => {
    if (id.endsWith("/refer.$flow.$step/answers-so-far.tsx") || id.endsWith("vite/preload-helper.js")) return "ui";
    const folder = /\/app\/ui\/(?:([^/]+)\/)?[^/]+\.tsx?$/.exec(id);
    if (folder === null || withTheirRoute.includes(folder[1] ?? "")) return undefined;
    return later.includes(folder[1] ?? "") ? "ui-later" : "ui";
  };
  return {
    name: "few-files",
    config: (_config, { isSsrBuild }) =>
      isSsrBuild === true ? {} : { build: { rollupOptions: { output: { manualChunks: partsOf } } } },
  };
}

/**
 * Leaves a Brotli and a gzip copy, both at their strongest, beside each browser file, so that no request waits for it.
 * Runs when the server build ends: only then has Remix written the last browser file, its route manifest.
 */
function precompress(): Plugin {
  return {
    name: "precompress",
    apply: (_config, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        const folder = join(remixOptions.buildDirectory ?? "build", "client");
        const names = await readdir(folder, { recursive: true });
        await Promise.all(
          names.filter((name) => /\.(js|css|svg|txt)$/.test(name)).map((name) => compress(join(folder, name))),
        );
      },
    },
  };
}

async function compress(file: string): Promise<void> {
  const whole = await readFile(file);
  const strongest = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: whole.length };
  await Promise.all([
    promisify(brotliCompress)(whole, { params: strongest }).then((small) => writeFile(`${file}.br`, small)),
    promisify(gzip)(whole, { level: 9 }).then((small) => writeFile(`${file}.gz`, small)),
  ]);
}
