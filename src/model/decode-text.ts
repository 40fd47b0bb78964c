/**
 * Returns the text of a file as spreadsheets write it: UTF-8, UTF-16 with a byte order mark, or else the encoding of Western
 * European Windows, in which Excel saves CSV. `undefined` where it is no text, such as a workbook.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  return text.includes("\0") ? undefined : text;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // It is not UTF-8.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
