import { createRandom, hashText } from './random';
import { HEIGHT, WIDTH } from './sheet';

/** Noise on a coarse lattice, smoothly joined: the uneven pressure of a press. */
function createMottle(seed: string, scale: number): (x: number, y: number) => number {
  const columns = Math.ceil(WIDTH / scale) + 2;
  const rows = Math.ceil(HEIGHT / scale) + 2;
  const random = createRandom(seed);
  const lattice = Float32Array.from({ length: columns * rows }, () => random.next());
  const at = (column: number, row: number) => lattice[row * columns + column] ?? 0;
  return (x, y) => {
    const [column, row] = [Math.floor(x / scale), Math.floor(y / scale)];
    const [u, v] = [x / scale - column, y / scale - row];
    const [su, sv] = [u * u * (3 - 2 * u), v * v * (3 - 2 * v)];
    const top = at(column, row) * (1 - su) + at(column + 1, row) * su;
    const bottom = at(column, row + 1) * (1 - su) + at(column + 1, row + 1) * su;
    return top * (1 - sv) + bottom * sv;
  };
}

/**
 * A sheet of RGBA specks to lay over the picture: pale ones where ink missed the paper, dark ones
 * where it pooled. The specks are two pixels wide, since single pixels are what JPEG and AVIF lose.
 */
export function makeGrain(slug: string): Buffer {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 4);
  const random = createRandom(`grain:${hashText(slug)}`);
  const pressure = createMottle(`pressure:${slug}`, 90);
  const fibre = createMottle(`fibre:${slug}`, 5);
  for (let y = 0; y < HEIGHT; y += 2) {
    for (let x = 0; x < WIDTH; x += 2) {
      const amount = random.next() * 0.6 + fibre(x, y) * 0.4 + (pressure(x, y) - 0.5) * 0.25 - 0.5;
      const missed = random.next() > 0.9965;
      const weight = amount > 0 ? 0.24 : 0.13;
      const strength = missed ? 0.5 : Math.min(0.2, Math.abs(amount) * weight);
      const tone = missed || amount > 0 ? 248 : 24;
      for (const offset of [0, 1, WIDTH, WIDTH + 1]) {
        const index = (y * WIDTH + x + offset) * 4;
        pixels[index] = tone;
        pixels[index + 1] = tone - 4;
        pixels[index + 2] = tone - 12;
        pixels[index + 3] = Math.round(strength * 255);
      }
    }
  }
  return pixels;
}
