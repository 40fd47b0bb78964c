/** Begins each hostile text, so that a test finds it wherever it is rendered. */
export const MARK = "⟦outside⟧";

/** Markup, templates, direction overrides, control characters and heaps of accents, all in one text. */
export const HOSTILE = [
  `${MARK}<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script><b style="color:red">`,
  "javascript:globalThis.hacked=1 ${globalThis.hacked=1} {{x}} {account} {count} {source} %s %00 \\u003cb>",
  "\u202e\u202d\u202b\u202a\u2066\u2067\u2068 never ends",
  "\u2069\u2069\u202c\u200b\u200d\ufeff\0\ud83d\n\t",
  "\u0301\u0316".repeat(5000),
].join(" ");
