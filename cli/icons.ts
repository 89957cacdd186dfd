import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { oklchToHex } from '../lib/covers/oklch';

const VERMILION = oklchToHex(0.57, 0.19, 32);
const UNITS = 32;

/** @param margin how much of each side is left to the launcher that crops the icon, from 0 to 0.5 */
async function drawIcon(svg: Buffer, size: number, margin = 0): Promise<Buffer> {
  const edge = Math.round(size * margin);
  const inner = size - edge * 2;
  return sharp(svg, { density: (72 * inner) / UNITS })
    .resize(inner, inner)
    .extend({ top: edge, bottom: edge, left: edge, right: edge, background: VERMILION })
    .flatten({ background: VERMILION })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

async function main(): Promise<void> {
  const root = path.resolve(import.meta.dirname, '..');
  const svg = await readFile(path.join(root, 'app/icon.svg'));
  await mkdir(path.join(root, 'public/icons'), { recursive: true });
  const icons = [
    { file: 'app/apple-icon.png', size: 180, margin: 0.06 },
    { file: 'public/icons/icon-192.png', size: 192 },
    { file: 'public/icons/icon-512.png', size: 512 },
    // Launchers may crop a maskable icon to a circle of 80 % of its width.
    { file: 'public/icons/icon-maskable-512.png', size: 512, margin: 0.14 },
  ];
  for (const { file, size, margin } of icons) {
    await writeFile(path.join(root, file), await drawIcon(svg, size, margin));
    console.log(`已產生 ${file}`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
