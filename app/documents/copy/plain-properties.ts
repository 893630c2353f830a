const core = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`;
const extended = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;

/** What a file says of itself, with nothing said; null for every other part. */
export function plainProperties(part: string): Buffer | null {
  if (part === "docProps/core.xml") return Buffer.from(core);
  return part === "docProps/app.xml" ? Buffer.from(extended) : null;
}
