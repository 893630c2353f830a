// Loaded before the site (`node --import`): where a package is found is worked out once and not for each file that names
// it. Node reads the package's whole manifest anew each time, and some are long: that was a seventh of a start.
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { inProject } from "./set-up/places.mjs";

const project = pathToFileURL(inProject("/")).href;
const found = new Map();

/** Only names of packages, and only in the project's own files: whichever names one, it is the same. */
const isSameEverywhere = (specifier, { parentURL, importAttributes }) =>
  /^[@a-z]/i.test(specifier) &&
  !specifier.includes(":") &&
  parentURL?.startsWith(project) &&
  !parentURL.includes("/node_modules/") &&
  Object.keys(importAttributes ?? {}).length === 0;

registerHooks({
  resolve(specifier, context, next) {
    if (!isSameEverywhere(specifier, context)) return next(specifier, context);
    const key = `${specifier} ${context.conditions.join(" ")}`;
    if (!found.has(key)) found.set(key, next(specifier, context));
    return { ...found.get(key), shortCircuit: true };
  },
});
