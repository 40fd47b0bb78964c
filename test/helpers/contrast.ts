/** The colour as a browser paints it above others, the lowest first: red, green and blue from 0 to 255. */
function paint(...layers: readonly string[]): readonly number[] {
  const context = document.createElement("canvas").getContext("2d")!;
  for (const color of layers) {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** Returns what is seen of backgrounds that let those below them through, the lowest first. */
export function blend(...layers: readonly string[]): string {
  return `rgb(${paint(...layers).join(" ")})`;
}

/** The relative luminance of WCAG 2.2. */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = paint(color)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
