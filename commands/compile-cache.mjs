// Loaded before the site (`node --import`): keeps what Node makes of the code between two starts, so that only what has
// changed is made again. Node keeps it by content and by its own version. Where the folder cannot be written, nothing is
// kept, and the site starts as it would without.
import { enableCompileCache, flushCompileCache } from "node:module";
import { inProject } from "./set-up/places.mjs";

const keepAfterMs = 10_000; // by then the site is ready; one that is ended by force keeps nothing at its end

enableCompileCache(inProject(".set-up", "compiled"));
setTimeout(flushCompileCache, keepAfterMs).unref();
