import { parseCsv } from "./csv.js";

/** A file that the page has offered for download. */
export interface Download {
  readonly name: string;
  /** Its rows, the header first, each cell as a spreadsheet shows it. */
  readonly rows: readonly (readonly string[])[];
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** Takes what would be downloaded, until `endDownloads`. */
export function catchDownloads() {
  const downloads: Promise<Download>[] = [];
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    downloads.push(read(this));
  };
  return {
    downloads,
    /** Returns the only file. */
    file: async () => {
      if (downloads.length !== 1) throw new Error(`${downloads.length} downloads`);
      return downloads[0]!;
    },
  };
}

/** Lets links download again. */
export function endDownloads(): void {
  Reflect.deleteProperty(HTMLAnchorElement.prototype, "click");
}

async function read({ href, download }: HTMLAnchorElement): Promise<Download> {
  const blob = await (await fetch(href)).blob();
  return {
    name: download,
    rows: parseCsv(await blob.text()),
    bytes: new Uint8Array(await blob.arrayBuffer()),
    type: blob.type,
  };
}
