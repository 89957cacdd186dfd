export type Rgb = readonly [red: number, green: number, blue: number];

// Björn Ottosson's published OKLab matrices, https://bottosson.github.io/posts/oklab/
function toLinearRgb(lightness: number, chroma: number, hue: number): Rgb {
  const radians = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(radians);
  const b = chroma * Math.sin(radians);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function isInGamut(rgb: Rgb): boolean {
  return rgb.every((channel) => channel >= -0.0001 && channel <= 1.0001);
}

function encodeChannel(linear: number): number {
  const clipped = Math.min(1, Math.max(0, linear));
  const encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255);
}

/** Chroma gives way when a colour lies outside sRGB: lightness and hue are what readers compare. */
export function oklchToRgb(lightness: number, chroma: number, hue: number): Rgb {
  let linear = toLinearRgb(lightness, chroma, hue);
  let reduced = chroma;
  while (!isInGamut(linear) && reduced > 0) {
    reduced = Math.max(0, reduced - 0.002);
    linear = toLinearRgb(lightness, reduced, hue);
  }
  return [encodeChannel(linear[0]), encodeChannel(linear[1]), encodeChannel(linear[2])];
}

export function oklchToHex(lightness: number, chroma: number, hue: number): string {
  const channels = oklchToRgb(lightness, chroma, hue);
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
