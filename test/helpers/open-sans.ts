/**
 * Has the page's text in Open Sans, the font of Chromium in the tests, for the tests of a `describe`: what fits into a line is
 * the same in each browser then, whatever fonts a machine has.
 */
export function useOpenSans(): void {
  before(async () => {
    const folder = "/node_modules/@fontsource/open-sans/files";
    for (const weight of ["400", "700"]) {
      const face = new FontFace("Open Sans", `url(${folder}/open-sans-latin-${weight}-normal.woff2)`, { weight });
      document.fonts.add(await face.load());
    }
    document.body.style.fontFamily = "Open Sans";
  });
  after(() => {
    document.fonts.clear();
    document.body.style.fontFamily = "";
  });
}
