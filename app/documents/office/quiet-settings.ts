const setting = (path: string, name: string, value: string) =>
  `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** LibreOffice's settings for files from anyone: no macros, nothing fetched from elsewhere, no links brought up to date. */
export const quietSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  setting("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
  setting("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
  setting("/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
  setting("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
  setting("/org.openoffice.Office.Writer/Content/Update", "Link", "2"),
].join("\n")}
</oor:items>
`;
