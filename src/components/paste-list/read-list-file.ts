import { decodeText } from "../../model/decode-text.js";

/** The largest file that is read, in bytes: some fifty thousand accounts. */
const MAX_SIZE = 5 * 1024 * 1024;

/** Reads a file; `undefined` where it is too large, or no text. */
export async function readListFile(file: File): Promise<string | undefined> {
  if (file.size > MAX_SIZE) return undefined;
  try {
    return decodeText(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // It is a folder, or gone.
    return undefined;
  }
}
