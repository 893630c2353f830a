/** An export that is not brought in. The sentence is for the person at the server's console. */
export class ExportRefused extends Error {
  override name = "ExportRefused";
}
