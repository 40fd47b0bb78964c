/** Parses CSV by RFC 4180 and nothing more, independently of the code under test. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let rest = text.replace(/^\ufeff/, "");
  while (rest) {
    const row: string[] = [];
    let end: string;
    do {
      const [whole, quoted, bare = "", after = ""] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
      if (whole === undefined) throw new Error(`No CSV: ${JSON.stringify(rest.slice(0, 40))}`);
      row.push(quoted?.replaceAll('""', '"') ?? bare);
      rest = rest.slice(whole.length);
      end = after;
    } while (end === ",");
    rows.push(row);
  }
  return rows;
}
