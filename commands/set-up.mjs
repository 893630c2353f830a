// Runs before `npm start` and `npm test`, on whatever Node the computer has (20 or newer) and before anything is
// installed: plain JavaScript, no package. Each step ends by writing its stamp, so a step that was cut short runs again.
import { holdLock } from "./set-up/lock.mjs";
import { tryNode, whyHostNodeNot } from "./set-up/node.mjs";
import { installPackages, packagesAreReady } from "./set-up/packages.mjs";
import { buildPages, pagesAreReady } from "./set-up/pages.mjs";
import { SetUpStopped, step } from "./set-up/progress.mjs";

async function setUp() {
  const tooOld = whyHostNodeNot();
  if (tooOld) throw new SetUpStopped(tooOld);
  if (packagesAreReady() && pagesAreReady()) return;
  const release = await holdLock();
  try {
    await step("1 of 3", "Installing packages", packagesAreReady, installPackages);
    await step("2 of 3", "Trying the Node that runs the site", () => false, tryNode);
    await step("3 of 3", "Building the pages", pagesAreReady, buildPages);
  } finally {
    release();
  }
}

try {
  await setUp();
} catch (error) {
  if (!(error instanceof SetUpStopped)) throw error;
  console.error(`\n${error.message}`);
  process.exit(1);
}
